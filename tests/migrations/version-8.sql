PRAGMA application_id = 1296323403;
PRAGMA user_version = 8;
BEGIN TRANSACTION;
CREATE TABLE administration (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	code VARCHAR NOT NULL, 
	region_id INTEGER, 
	name VARCHAR NOT NULL, 
	zone VARCHAR NOT NULL, 
	joined VARCHAR NOT NULL, 
	confidence VARCHAR NOT NULL, 
	CONSTRAINT ck_administration_confidence CHECK (confidence IN ('high', 'medium', 'low')), 
	CONSTRAINT uq_administration_code UNIQUE (code), 
	CONSTRAINT fk_administration_region_id_region FOREIGN KEY(region_id) REFERENCES region (id)
);
INSERT INTO "administration" VALUES(1,'AG',1,'{"en":"Antigua and Barbuda","fr":"Antigua-et-Barbuda"}','America/Antigua','','high');
INSERT INTO "administration" VALUES(2,'AR',1,'{"en":"Argentina","fr":"Argentine"}','America/Argentina/Buenos_Aires','','high');
INSERT INTO "administration" VALUES(3,'WCO',NULL,'{"en":"WCO Secretariat","fr":"Secrétariat de l''OMD"}','Europe/Brussels','','high');
INSERT INTO "administration" VALUES(4,'EU',2,'{"en":"European Union","fr":"Union européenne"}','Europe/Brussels','','high');
CREATE TABLE agenda_item (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	meeting_id INTEGER NOT NULL, 
	parent_id INTEGER, 
	position INTEGER NOT NULL, 
	number VARCHAR, 
	title VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	item_class VARCHAR, 
	action VARCHAR, 
	minutes INTEGER NOT NULL, 
	interpretation BOOLEAN DEFAULT 1 NOT NULL, 
	CONSTRAINT ck_agenda_item_minutes CHECK (minutes > 0 AND minutes <= 1440), 
	CONSTRAINT ck_agenda_item_parent CHECK (parent_id IS NULL OR parent_id <> id), 
	CONSTRAINT ck_agenda_item_kind CHECK (kind IN ('opening', 'adoption', 'presentation', 'report', 'discussion', 'tour_de_table', 'election', 'breakout', 'break', 'closing')), 
	CONSTRAINT ck_agenda_item_item_class CHECK (item_class IN ('A', 'B', 'C')), 
	CONSTRAINT ck_agenda_item_action CHECK (action IN ('note', 'endorse', 'discuss', 'guidance', 'decision', 'guidance_and_decision')), 
	CONSTRAINT uq_agenda_item_uid UNIQUE (uid), 
	CONSTRAINT fk_agenda_item_meeting_id_meeting FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE CASCADE, 
	CONSTRAINT fk_agenda_item_parent_id_agenda_item FOREIGN KEY(parent_id) REFERENCES agenda_item (id) ON DELETE CASCADE
);
INSERT INTO "agenda_item" VALUES(1,'4c216de2-8856-4264-92f5-d3fbd04a490c',1,NULL,0,NULL,'{"en":"Opening"}','opening',NULL,NULL,15,1);
INSERT INTO "agenda_item" VALUES(2,'715c4974-e4ce-4d5e-9291-462ad1412373',1,NULL,1,NULL,'{"en":"Reports"}','discussion',NULL,NULL,60,1);
INSERT INTO "agenda_item" VALUES(3,'e48ff4c3-322f-4c30-afc4-a8c4372bbda6',1,NULL,2,NULL,'{"en":"Break-out"}','breakout',NULL,NULL,15,1);
INSERT INTO "agenda_item" VALUES(4,'b431d811-3abd-4107-ba99-fd1d4ff3dacf',1,NULL,3,NULL,'{"en":"Other business"}','discussion',NULL,NULL,15,1);
CREATE TABLE alias (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	meeting_id INTEGER, 
	name VARCHAR NOT NULL, 
	email VARCHAR NOT NULL, 
	person_id INTEGER, 
	CONSTRAINT ck_alias_name CHECK (name <> '' OR email <> ''), 
	CONSTRAINT fk_alias_meeting_id_meeting FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE CASCADE, 
	CONSTRAINT fk_alias_person_id_person FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE
);
INSERT INTO "alias" VALUES(1,1,'ada o.','',1);
CREATE TABLE change (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	step_id INTEGER NOT NULL, 
	table_name VARCHAR NOT NULL, 
	row_id INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	"before" VARCHAR, 
	"after" VARCHAR, 
	CONSTRAINT ck_change_kind CHECK (kind IN ('insert', 'update', 'delete')), 
	FOREIGN KEY(step_id) REFERENCES step (id) ON DELETE CASCADE
);
INSERT INTO "change" VALUES(1,1,'region',1,'insert',NULL,'{"id":1,"code":"AMS","position":1,"name":"{\"en\":\"South America, North America, Central America and the Caribbean\",\"fr\":\"Amérique du Sud, Amérique du Nord, Amérique centrale et Caraïbes\"}","short":"{\"en\":\"Americas and Caribbean\",\"fr\":\"Amériques et Caraïbes\"}"}');
INSERT INTO "change" VALUES(2,1,'region',2,'insert',NULL,'{"id":2,"code":"EUR","position":2,"name":"{\"en\":\"Europe\",\"fr\":\"Europe\"}","short":"{\"en\":\"Europe\",\"fr\":\"Europe\"}"}');
INSERT INTO "change" VALUES(3,1,'region',3,'insert',NULL,'{"id":3,"code":"AP","position":3,"name":"{\"en\":\"Far East, South and South East Asia, Australasia and the Pacific Islands\",\"fr\":\"Extrême-Orient, Asie du Sud et du Sud-Est, Australasie et Îles du Pacifique\"}","short":"{\"en\":\"Asia/Pacific\",\"fr\":\"Asie-Pacifique\"}"}');
INSERT INTO "change" VALUES(4,1,'region',4,'insert',NULL,'{"id":4,"code":"ESA","position":4,"name":"{\"en\":\"East and Southern Africa\",\"fr\":\"Afrique orientale et australe\"}","short":"{\"en\":\"East and Southern Africa\",\"fr\":\"Afrique orientale et australe\"}"}');
INSERT INTO "change" VALUES(5,1,'region',5,'insert',NULL,'{"id":5,"code":"MENA","position":5,"name":"{\"en\":\"North of Africa, Near and Middle East\",\"fr\":\"Afrique du Nord, Proche- et Moyen-Orient\"}","short":"{\"en\":\"North of Africa, Near and Middle East\",\"fr\":\"Afrique du Nord, Proche- et Moyen-Orient\"}"}');
INSERT INTO "change" VALUES(6,1,'region',6,'insert',NULL,'{"id":6,"code":"WCA","position":6,"name":"{\"en\":\"West and Central Africa\",\"fr\":\"Afrique occidentale et centrale\"}","short":"{\"en\":\"West and Central Africa\",\"fr\":\"Afrique occidentale et centrale\"}"}');
INSERT INTO "change" VALUES(7,1,'entity_kind',1,'insert',NULL,'{"id":1,"code":"VCO","position":1,"name":"{\"en\":\"Vice-Chair''s Office\",\"fr\":\"Bureau du Vice-Président\"}"}');
INSERT INTO "change" VALUES(8,1,'entity_kind',2,'insert',NULL,'{"id":2,"code":"ROCB","position":2,"name":"{\"en\":\"Regional Office for Capacity Building\",\"fr\":\"Bureau régional de renforcement des capacités\"}"}');
INSERT INTO "change" VALUES(9,1,'entity_kind',3,'insert',NULL,'{"id":3,"code":"RILO","position":3,"name":"{\"en\":\"Regional Intelligence Liaison Office\",\"fr\":\"Bureau régional de liaison chargé du renseignement\"}"}');
INSERT INTO "change" VALUES(10,1,'entity_kind',4,'insert',NULL,'{"id":4,"code":"RTC","position":4,"name":"{\"en\":\"Regional Training Centre\",\"fr\":\"Centre régional de formation\"}"}');
INSERT INTO "change" VALUES(11,1,'entity_kind',5,'insert',NULL,'{"id":5,"code":"RCL","position":5,"name":"{\"en\":\"Regional Customs Laboratory\",\"fr\":\"Laboratoire douanier régional\"}"}');
INSERT INTO "change" VALUES(12,1,'entity_kind',6,'insert',NULL,'{"id":6,"code":"RDTC","position":6,"name":"{\"en\":\"Regional Dog Training Centre\",\"fr\":\"Centre régional de formation cynotechnique\"}"}');
INSERT INTO "change" VALUES(13,1,'entity',1,'insert',NULL,'{"id":1,"uid":"c40befc5-d2d4-5ab9-985e-aa48074e71b9","region_id":1,"kind_id":1,"name_en":"Vice-Chair''s Office, Americas and Caribbean (Guatemala)","name_fr":"Bureau du Vice-Président, Amériques et Caraïbes (Guatemala)","name_native":"","country":"GT","city":"Guatemala City","zone":"America/Guatemala","valid_from":"2020-01-01","valid_to":"2023-11-01","date_precision":"year","confidence":"high","seat_confidence":"medium","source":"https://www.wcoomd.org/en/media/newsroom/2020/august/virtual-working-meeting-with-directors-of-the-americas-and-caribbean-region.aspx","note":"Known in office from August 2020 to March 2022; the end is set where Peru is first known."}');
INSERT INTO "change" VALUES(14,1,'entity',2,'insert',NULL,'{"id":2,"uid":"f2b290ed-6812-57a2-8707-c18b754ab439","region_id":1,"kind_id":1,"name_en":"Vice-Chair''s Office, Americas and Caribbean (Peru)","name_fr":"Bureau du Vice-Président, Amériques et Caraïbes (Pérou)","name_native":"","country":"PE","city":"Lima","zone":"America/Lima","valid_from":"2023-11-01","valid_to":null,"date_precision":"unknown","confidence":"high","seat_confidence":"medium","source":"https://www.wcoomd.org/en/media/newsroom/2024/may/26th-rccdg-of-the-americas-and-the-caribbean.aspx","note":"Known in office from November 2023 to May 2024; the true start may be earlier. Present holder to be confirmed."}');
INSERT INTO "change" VALUES(15,1,'entity',3,'insert',NULL,'{"id":3,"uid":"f0f1c748-fee8-5824-9669-eea4e22a4571","region_id":1,"kind_id":2,"name_en":"ROCB Americas and Caribbean","name_fr":"BRRC Amériques et Caraïbes","name_native":"","country":"UY","city":"Montevideo","zone":"America/Montevideo","valid_from":"2007-01-01","valid_to":null,"date_precision":"year","confidence":"high","seat_confidence":"medium","source":"http://www.wcoamericaribe.org/en/regional-office","note":"Began in Buenos Aires, later moved to Montevideo; seat to be confirmed."}');
INSERT INTO "change" VALUES(16,1,'administration',1,'insert',NULL,'{"id":1,"code":"AG","region_id":1,"name":"{\"en\":\"Antigua and Barbuda\",\"fr\":\"Antigua-et-Barbuda\"}","zone":"America/Antigua","joined":"","confidence":"high"}');
INSERT INTO "change" VALUES(17,1,'administration',2,'insert',NULL,'{"id":2,"code":"AR","region_id":1,"name":"{\"en\":\"Argentina\",\"fr\":\"Argentine\"}","zone":"America/Argentina/Buenos_Aires","joined":"","confidence":"high"}');
INSERT INTO "change" VALUES(18,1,'administration',3,'insert',NULL,'{"id":3,"code":"WCO","region_id":null,"name":"{\"en\":\"WCO Secretariat\",\"fr\":\"Secrétariat de l''OMD\"}","zone":"Europe/Brussels","joined":"","confidence":"high"}');
INSERT INTO "change" VALUES(19,1,'administration',4,'insert',NULL,'{"id":4,"code":"EU","region_id":2,"name":"{\"en\":\"European Union\",\"fr\":\"Union européenne\"}","zone":"Europe/Brussels","joined":"","confidence":"high"}');
INSERT INTO "change" VALUES(20,2,'meeting',1,'insert',NULL,'{"id":1,"uid":"62d90d48-3042-4c8a-b5f8-521586658f39","key":"small","series_id":null,"edition":null,"title":"{\"en\":\"Small meeting\"}","zone":"Europe/Brussels","place":"","chair":"","organiser_name":"","organiser_email":"","languages":"[\"en\"]","numbering":"decimal","receives":"nominated","notes":""}');
INSERT INTO "change" VALUES(21,2,'sitting',1,'insert',NULL,'{"id":1,"uid":"16c11034-a818-49cc-90d6-ddb384d5c0ff","meeting_id":1,"day":"2027-03-01","start":720,"minutes":180,"kind":"plenary","audience":"all","audience_codes":"[]","link":"","conference_id":"","passcode":"","dial_in":"","actual_start":null,"actual_end":null}');
INSERT INTO "change" VALUES(22,2,'sitting',2,'insert',NULL,'{"id":2,"uid":"9703c158-7ddc-4bfe-86d7-56317d8856c6","meeting_id":1,"day":"2027-03-02","start":720,"minutes":180,"kind":"plenary","audience":"all","audience_codes":"[]","link":"","conference_id":"","passcode":"","dial_in":"","actual_start":null,"actual_end":null}');
INSERT INTO "change" VALUES(23,3,'room',1,'insert',NULL,'{"id":1,"meeting_id":1,"name":"Room 1","position":0}');
INSERT INTO "change" VALUES(24,4,'sitting',1,'update','{"id":1,"uid":"16c11034-a818-49cc-90d6-ddb384d5c0ff","meeting_id":1,"day":"2027-03-01","start":720,"minutes":180,"kind":"plenary","audience":"all","audience_codes":"[]","link":"","conference_id":"","passcode":"","dial_in":"","actual_start":null,"actual_end":null}','{"id":1,"uid":"16c11034-a818-49cc-90d6-ddb384d5c0ff","meeting_id":1,"day":"2027-03-01","start":720,"minutes":180,"kind":"plenary","audience":"all","audience_codes":"[]","link":"https://meet.example.org/small/1","conference_id":"","passcode":"baobab","dial_in":"","actual_start":null,"actual_end":null}');
INSERT INTO "change" VALUES(25,5,'agenda_item',1,'insert',NULL,'{"id":1,"uid":"4c216de2-8856-4264-92f5-d3fbd04a490c","meeting_id":1,"parent_id":null,"position":0,"number":null,"title":"{\"en\":\"Opening\"}","kind":"opening","item_class":null,"action":null,"minutes":15}');
INSERT INTO "change" VALUES(26,5,'slot',1,'insert',NULL,'{"id":1,"item_id":1,"sitting_id":1,"room_id":null,"offset":0,"minutes":15,"actual_start":null,"actual_end":null}');
INSERT INTO "change" VALUES(27,6,'agenda_item',2,'insert',NULL,'{"id":2,"uid":"715c4974-e4ce-4d5e-9291-462ad1412373","meeting_id":1,"parent_id":null,"position":1,"number":null,"title":"{\"en\":\"Reports\"}","kind":"discussion","item_class":null,"action":null,"minutes":60}');
INSERT INTO "change" VALUES(28,6,'slot',2,'insert',NULL,'{"id":2,"item_id":2,"sitting_id":1,"room_id":null,"offset":15,"minutes":60,"actual_start":null,"actual_end":null}');
INSERT INTO "change" VALUES(29,7,'agenda_item',3,'insert',NULL,'{"id":3,"uid":"e48ff4c3-322f-4c30-afc4-a8c4372bbda6","meeting_id":1,"parent_id":null,"position":2,"number":null,"title":"{\"en\":\"Break-out\"}","kind":"breakout","item_class":null,"action":null,"minutes":15}');
INSERT INTO "change" VALUES(30,7,'slot',3,'insert',NULL,'{"id":3,"item_id":3,"sitting_id":2,"room_id":1,"offset":30,"minutes":15,"actual_start":null,"actual_end":null}');
INSERT INTO "change" VALUES(31,8,'agenda_item',4,'insert',NULL,'{"id":4,"uid":"b431d811-3abd-4107-ba99-fd1d4ff3dacf","meeting_id":1,"parent_id":null,"position":3,"number":null,"title":"{\"en\":\"Other business\"}","kind":"discussion","item_class":null,"action":null,"minutes":15}');
INSERT INTO "change" VALUES(32,9,'delegation',1,'insert',NULL,'{"id":1,"uid":"60292bcb-24b0-4b4c-a87b-762d39e8bd86","meeting_id":1,"entity_id":1,"status":"invited","quota":null,"last_contact":null,"note":""}');
INSERT INTO "change" VALUES(33,9,'delegation',2,'insert',NULL,'{"id":2,"uid":"abb2e37f-ac1a-4ab4-917e-32c31fd79f7c","meeting_id":1,"entity_id":2,"status":"invited","quota":null,"last_contact":null,"note":""}');
INSERT INTO "change" VALUES(34,9,'delegation',3,'insert',NULL,'{"id":3,"uid":"133e3299-d5f4-46f7-ab9b-14cbdbb5fbbc","meeting_id":1,"entity_id":3,"status":"invited","quota":null,"last_contact":null,"note":""}');
INSERT INTO "change" VALUES(35,10,'person',1,'insert',NULL,'{"id":1,"uid":"2a5aef13-133d-4d78-8fa6-25d0eacdc2e6","honorific":"","family":"Okafor","given":"Ada","native":"","email":"a.okafor@example.org","phone":"","languages":"[]","zone":null,"list_address":0}');
INSERT INTO "change" VALUES(36,10,'delegate',1,'insert',NULL,'{"id":1,"uid":"9115f779-4e40-413f-a315-2137fa99c593","delegation_id":1,"person_id":1,"capacity":"head","rank":0,"mode":"remote","post":"","entity_name":"","status":"nominated","replaced_by_id":null}');
INSERT INTO "change" VALUES(37,10,'delegation',1,'update','{"id":1,"uid":"60292bcb-24b0-4b4c-a87b-762d39e8bd86","meeting_id":1,"entity_id":1,"status":"invited","quota":null,"last_contact":null,"note":""}','{"id":1,"uid":"60292bcb-24b0-4b4c-a87b-762d39e8bd86","meeting_id":1,"entity_id":1,"status":"nominated","quota":null,"last_contact":null,"note":""}');
INSERT INTO "change" VALUES(38,11,'person',2,'insert',NULL,'{"id":2,"uid":"deed1a2a-0464-4894-a109-c498b9abf12b","honorific":"","family":"Ng","given":"Zoë","native":"","email":"","phone":"","languages":"[]","zone":null,"list_address":0}');
INSERT INTO "change" VALUES(39,11,'delegate',2,'insert',NULL,'{"id":2,"uid":"fdf0707f-d2b3-4516-a63d-9b6a76ce9271","delegation_id":1,"person_id":2,"capacity":"adviser","rank":1,"mode":"remote","post":"","entity_name":"","status":"nominated","replaced_by_id":null}');
INSERT INTO "change" VALUES(40,12,'speaking',1,'insert',NULL,'{"id":1,"item_id":1,"delegate_id":1,"entity_id":null,"name":"","position":0,"role":"moderator","topic":"{}","state":"confirmed"}');
INSERT INTO "change" VALUES(41,13,'speaking',2,'insert',NULL,'{"id":2,"item_id":2,"delegate_id":null,"entity_id":2,"name":"","position":0,"role":"speaker","topic":"{}","state":"confirmed"}');
INSERT INTO "change" VALUES(42,14,'speaking',3,'insert',NULL,'{"id":3,"item_id":3,"delegate_id":null,"entity_id":null,"name":"A guest","position":0,"role":"rapporteur","topic":"{}","state":"confirmed"}');
INSERT INTO "change" VALUES(43,15,'issue',1,'insert',NULL,NULL);
INSERT INTO "change" VALUES(44,16,'report',1,'insert',NULL,'{"id":1,"uid":"52254842-492e-4641-bdce-261c7cc95edb","meeting_id":1,"sitting_id":2,"platform":"zoom","layout":"meeting","source":"day-2.csv","sha256":"1111111111111111111111111111111111111111111111111111111111111111","zone":"UTC","date_order":"ymd","imported_at":"2027-03-02T18:00:00.000000+00:00","row_count":1}');
INSERT INTO "change" VALUES(45,16,'report_row',1,'insert',NULL,'{"id":1,"report_id":1,"line":2,"name":"Ada O.","email":"","joined":"2027-03-02T11:00:00.000000+00:00","left":"2027-03-02T13:00:00.000000+00:00","estimated":0,"waiting":0,"cells":"[\"Ada O.\",\"11:00\"]"}');
INSERT INTO "change" VALUES(46,17,'alias',1,'insert',NULL,'{"id":1,"meeting_id":1,"name":"ada o.","email":"","person_id":1}');
INSERT INTO "change" VALUES(47,18,'mark',1,'insert',NULL,'{"id":1,"delegate_id":2,"sitting_id":2,"status":"excused"}');
INSERT INTO "change" VALUES(48,19,'sitting',2,'update','{"id":2,"uid":"9703c158-7ddc-4bfe-86d7-56317d8856c6","meeting_id":1,"day":"2027-03-02","start":720,"minutes":180,"kind":"plenary","audience":"all","audience_codes":"[]","link":"","conference_id":"","passcode":"","dial_in":"","actual_start":null,"actual_end":null}','{"id":2,"uid":"9703c158-7ddc-4bfe-86d7-56317d8856c6","meeting_id":1,"day":"2027-03-02","start":720,"minutes":180,"kind":"plenary","audience":"all","audience_codes":"[]","link":"","conference_id":"","passcode":"","dial_in":"","actual_start":"2027-03-02T11:00:00.000000+00:00","actual_end":null}');
INSERT INTO "change" VALUES(49,20,'slot',3,'update','{"id":3,"item_id":3,"sitting_id":2,"room_id":1,"offset":30,"minutes":15,"actual_start":null,"actual_end":null}','{"id":3,"item_id":3,"sitting_id":2,"room_id":1,"offset":30,"minutes":15,"actual_start":"2027-03-02T11:30:00.000000+00:00","actual_end":null}');
INSERT INTO "change" VALUES(50,21,'slot',2,'update','{"id":2,"item_id":2,"sitting_id":1,"room_id":null,"offset":15,"minutes":60,"actual_start":null,"actual_end":null}','{"id":2,"item_id":2,"sitting_id":1,"room_id":null,"offset":30,"minutes":60,"actual_start":null,"actual_end":null}');
INSERT INTO "change" VALUES(52,23,'mark',2,'insert',NULL,'{"id":2,"delegate_id":1,"sitting_id":2,"item_id":null,"status":"represented","by_id":2}');
INSERT INTO "change" VALUES(53,24,'delegation',2,'update','{"id":2,"uid":"abb2e37f-ac1a-4ab4-917e-32c31fd79f7c","meeting_id":1,"entity_id":2,"status":"invited","quota":null,"last_contact":null,"note":"","invited_on":null,"acknowledged_on":null,"answered_on":null,"head_to_come":0}','{"id":2,"uid":"abb2e37f-ac1a-4ab4-917e-32c31fd79f7c","meeting_id":1,"entity_id":2,"status":"acknowledged","quota":null,"last_contact":null,"note":"","invited_on":null,"acknowledged_on":"2026-11-25","answered_on":null,"head_to_come":0}');
INSERT INTO "change" VALUES(54,25,'meeting',1,'update','{"id":1,"uid":"62d90d48-3042-4c8a-b5f8-521586658f39","key":"small","series_id":null,"edition":null,"title":"{\"en\":\"Small meeting\"}","zone":"Europe/Brussels","place":"","chair":"","organiser_name":"","organiser_email":"","languages":"[\"en\"]","numbering":"decimal","receives":"nominated","mails":"person","notes":"","quorum":null,"quorum_basis":"invited","quorum_reading":"start","enough":50,"grace":10,"retained_until":null,"list_order":"structure","reminder_days":7}','{"id":1,"uid":"62d90d48-3042-4c8a-b5f8-521586658f39","key":"small","series_id":null,"edition":null,"title":"{\"en\":\"Small meeting\"}","zone":"Europe/Brussels","place":"","chair":"Ada Okafor","organiser_name":"","organiser_email":"","languages":"[\"en\"]","numbering":"decimal","receives":"nominated","mails":"person","notes":"","quorum":null,"quorum_basis":"invited","quorum_reading":"start","enough":50,"grace":10,"retained_until":null,"list_order":"structure","reminder_days":7}');
INSERT INTO "change" VALUES(55,26,'list_release',1,'insert',NULL,'{"id":1,"uid":"ec2cecc4-af8c-45f6-85bd-5a797def51c7","meeting_id":1,"ordinal":0,"final":1,"at":"2027-02-20T12:00:00.000000+00:00","note":"for the printer","lines":"[{\"capacity\":\"head\",\"delegate\":\"9115f779-4e40-413f-a315-2137fa99c593\",\"entity\":\"c40befc5-d2d4-5ab9-985e-aa48074e71b9\"},{\"capacity\":\"adviser\",\"delegate\":\"fdf0707f-d2b3-4516-a63d-9b6a76ce9271\",\"entity\":\"c40befc5-d2d4-5ab9-985e-aa48074e71b9\"}]"}');
CREATE TABLE "delegate" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	delegation_id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	capacity VARCHAR NOT NULL, 
	rank INTEGER NOT NULL, 
	mode VARCHAR NOT NULL, 
	post VARCHAR NOT NULL, 
	entity_name VARCHAR NOT NULL, 
	status VARCHAR NOT NULL, 
	replaced_by_id INTEGER, 
	CONSTRAINT ck_delegate_replaced CHECK ((status = 'replaced') = (replaced_by_id IS NOT NULL)), 
	CONSTRAINT ck_delegate_capacity CHECK (capacity IN ('head', 'alternate', 'delegate', 'adviser', 'observer', 'interpreter', 'secretariat')), 
	CONSTRAINT ck_delegate_mode CHECK (mode IN ('remote', 'room')), 
	CONSTRAINT ck_delegate_status CHECK (status IN ('nominated', 'confirmed', 'withdrawn', 'replaced')), 
	CONSTRAINT fk_delegate_delegation_id_delegation FOREIGN KEY(delegation_id) REFERENCES delegation (id) ON DELETE CASCADE, 
	CONSTRAINT fk_delegate_person_id_person FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_delegate_replaced_by_id_delegate FOREIGN KEY(replaced_by_id) REFERENCES delegate (id), 
	CONSTRAINT uq_delegate_delegation_id_person_id UNIQUE (delegation_id, person_id), 
	CONSTRAINT uq_delegate_uid UNIQUE (uid)
);
INSERT INTO "delegate" VALUES(1,'9115f779-4e40-413f-a315-2137fa99c593',1,1,'head',0,'remote','','','nominated',NULL);
INSERT INTO "delegate" VALUES(2,'fdf0707f-d2b3-4516-a63d-9b6a76ce9271',1,2,'adviser',1,'remote','','','nominated',NULL);
CREATE TABLE "delegation" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	meeting_id INTEGER NOT NULL, 
	entity_id INTEGER NOT NULL, 
	status VARCHAR NOT NULL, 
	quota INTEGER, 
	last_contact DATE, 
	note VARCHAR NOT NULL, 
	invited_on DATE, 
	acknowledged_on DATE, 
	answered_on DATE, 
	head_to_come BOOLEAN NOT NULL, 
	CONSTRAINT ck_delegation_quota CHECK (quota IS NULL OR quota > 0), 
	CONSTRAINT ck_delegation_status CHECK (status IN ('invited', 'acknowledged', 'nominated', 'confirmed', 'declined')), 
	CONSTRAINT fk_delegation_entity_id_entity FOREIGN KEY(entity_id) REFERENCES entity (id), 
	CONSTRAINT fk_delegation_meeting_id_meeting FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE CASCADE, 
	CONSTRAINT uq_delegation_meeting_id_entity_id UNIQUE (meeting_id, entity_id), 
	CONSTRAINT uq_delegation_uid UNIQUE (uid)
);
INSERT INTO "delegation" VALUES(1,'60292bcb-24b0-4b4c-a87b-762d39e8bd86',1,1,'nominated',NULL,NULL,'',NULL,NULL,NULL,0);
INSERT INTO "delegation" VALUES(2,'abb2e37f-ac1a-4ab4-917e-32c31fd79f7c',1,2,'acknowledged',NULL,NULL,'',NULL,'2026-11-25',NULL,0);
INSERT INTO "delegation" VALUES(3,'133e3299-d5f4-46f7-ab9b-14cbdbb5fbbc',1,3,'invited',NULL,NULL,'',NULL,NULL,NULL,0);
CREATE TABLE dispatch (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	meeting_uid VARCHAR NOT NULL, 
	issued_at VARCHAR NOT NULL, 
	sent_at VARCHAR NOT NULL
);
INSERT INTO "dispatch" VALUES(1,'62d90d48-3042-4c8a-b5f8-521586658f39','2027-03-01T12:00:00.000000+00:00','2027-03-01T12:00:00.000000+00:00');
CREATE TABLE entity (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	region_id INTEGER, 
	kind_id INTEGER, 
	name_en VARCHAR NOT NULL, 
	name_fr VARCHAR NOT NULL, 
	name_native VARCHAR NOT NULL, 
	country VARCHAR NOT NULL, 
	city VARCHAR NOT NULL, 
	zone VARCHAR NOT NULL, 
	valid_from DATE, 
	valid_to DATE, 
	date_precision VARCHAR NOT NULL, 
	confidence VARCHAR NOT NULL, 
	seat_confidence VARCHAR NOT NULL, 
	source VARCHAR NOT NULL, 
	note VARCHAR NOT NULL, footnote VARCHAR DEFAULT '' NOT NULL, contact VARCHAR DEFAULT '' NOT NULL, email VARCHAR DEFAULT '' NOT NULL, 
	CONSTRAINT uq_entity_region_id_kind_id_name_en_valid_from UNIQUE (region_id, kind_id, name_en, valid_from), 
	CONSTRAINT ck_entity_validity CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_from < valid_to), 
	CONSTRAINT ck_entity_name CHECK (name_en <> ''), 
	CONSTRAINT ck_entity_confidence CHECK (confidence IN ('high', 'medium', 'low')), 
	CONSTRAINT ck_entity_seat_confidence CHECK (seat_confidence IN ('high', 'medium', 'low')), 
	CONSTRAINT ck_entity_date_precision CHECK (date_precision IN ('day', 'month', 'year', 'unknown')), 
	CONSTRAINT uq_entity_uid UNIQUE (uid), 
	CONSTRAINT fk_entity_region_id_region FOREIGN KEY(region_id) REFERENCES region (id), 
	CONSTRAINT fk_entity_kind_id_entity_kind FOREIGN KEY(kind_id) REFERENCES entity_kind (id)
);
INSERT INTO "entity" VALUES(1,'c40befc5-d2d4-5ab9-985e-aa48074e71b9',1,1,'Vice-Chair''s Office, Americas and Caribbean (Guatemala)','Bureau du Vice-Président, Amériques et Caraïbes (Guatemala)','','GT','Guatemala City','America/Guatemala','2020-01-01','2023-11-01','year','high','medium','https://www.wcoomd.org/en/media/newsroom/2020/august/virtual-working-meeting-with-directors-of-the-americas-and-caribbean-region.aspx','Known in office from August 2020 to March 2022; the end is set where Peru is first known.','','','');
INSERT INTO "entity" VALUES(2,'f2b290ed-6812-57a2-8707-c18b754ab439',1,1,'Vice-Chair''s Office, Americas and Caribbean (Peru)','Bureau du Vice-Président, Amériques et Caraïbes (Pérou)','','PE','Lima','America/Lima','2023-11-01',NULL,'unknown','high','medium','https://www.wcoomd.org/en/media/newsroom/2024/may/26th-rccdg-of-the-americas-and-the-caribbean.aspx','Known in office from November 2023 to May 2024; the true start may be earlier. Present holder to be confirmed.','','','');
INSERT INTO "entity" VALUES(3,'f0f1c748-fee8-5824-9669-eea4e22a4571',1,2,'ROCB Americas and Caribbean','BRRC Amériques et Caraïbes','','UY','Montevideo','America/Montevideo','2007-01-01',NULL,'year','high','medium','http://www.wcoamericaribe.org/en/regional-office','Began in Buenos Aires, later moved to Montevideo; seat to be confirmed.','','','');
CREATE TABLE entity_kind (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	code VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	CONSTRAINT uq_entity_kind_code UNIQUE (code)
);
INSERT INTO "entity_kind" VALUES(1,'VCO',1,'{"en":"Vice-Chair''s Office","fr":"Bureau du Vice-Président"}');
INSERT INTO "entity_kind" VALUES(2,'ROCB',2,'{"en":"Regional Office for Capacity Building","fr":"Bureau régional de renforcement des capacités"}');
INSERT INTO "entity_kind" VALUES(3,'RILO',3,'{"en":"Regional Intelligence Liaison Office","fr":"Bureau régional de liaison chargé du renseignement"}');
INSERT INTO "entity_kind" VALUES(4,'RTC',4,'{"en":"Regional Training Centre","fr":"Centre régional de formation"}');
INSERT INTO "entity_kind" VALUES(5,'RCL',5,'{"en":"Regional Customs Laboratory","fr":"Laboratoire douanier régional"}');
INSERT INTO "entity_kind" VALUES(6,'RDTC',6,'{"en":"Regional Dog Training Centre","fr":"Centre régional de formation cynotechnique"}');
CREATE TABLE issue (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	meeting_uid VARCHAR NOT NULL, 
	delegate_uid VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	email VARCHAR NOT NULL, 
	uid VARCHAR NOT NULL, 
	by_what VARCHAR NOT NULL, 
	sequence INTEGER NOT NULL, 
	method VARCHAR NOT NULL, 
	start VARCHAR NOT NULL, 
	"end" VARCHAR NOT NULL, 
	title VARCHAR NOT NULL, 
	link VARCHAR NOT NULL, 
	text_digest VARCHAR NOT NULL, 
	issued_at VARCHAR NOT NULL, 
	how VARCHAR NOT NULL, 
	path VARCHAR NOT NULL, 
	tzdata VARCHAR NOT NULL, 
	CONSTRAINT ck_issue_by_what CHECK (by_what IN ('sitting', 'item')), 
	CONSTRAINT ck_issue_method CHECK (method IN ('REQUEST', 'CANCEL')), 
	CONSTRAINT ck_issue_how CHECK (how IN ('written', 'sent'))
);
INSERT INTO "issue" VALUES(1,'62d90d48-3042-4c8a-b5f8-521586658f39','9115f779-4e40-413f-a315-2137fa99c593','Ada Okafor','a.okafor@example.org','16c11034-a818-49cc-90d6-ddb384d5c0ff','sitting',1,'REQUEST','2027-03-01T11:00:00.000000+00:00','2027-03-01T14:00:00.000000+00:00','Small meeting','','0000000000000000000000000000000000000000000000000000000000000000','2027-02-01T00:00:00.000000+00:00','written','','2026.1');
CREATE TABLE list_release (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	meeting_id INTEGER NOT NULL, 
	ordinal INTEGER NOT NULL, 
	final BOOLEAN NOT NULL, 
	at VARCHAR NOT NULL, 
	note VARCHAR NOT NULL, 
	lines VARCHAR NOT NULL, 
	CONSTRAINT ck_list_release_ordinal CHECK (ordinal >= 0), 
	CONSTRAINT fk_list_release_meeting_id_meeting FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE CASCADE, 
	CONSTRAINT uq_list_release_meeting_id_ordinal UNIQUE (meeting_id, ordinal), 
	CONSTRAINT uq_list_release_uid UNIQUE (uid)
);
INSERT INTO "list_release" VALUES(1,'ec2cecc4-af8c-45f6-85bd-5a797def51c7',1,0,1,'2027-02-20T12:00:00.000000+00:00','for the printer','[{"capacity":"head","delegate":"9115f779-4e40-413f-a315-2137fa99c593","entity":"c40befc5-d2d4-5ab9-985e-aa48074e71b9"},{"capacity":"adviser","delegate":"fdf0707f-d2b3-4516-a63d-9b6a76ce9271","entity":"c40befc5-d2d4-5ab9-985e-aa48074e71b9"}]');
CREATE TABLE mark (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	delegate_id INTEGER NOT NULL, 
	sitting_id INTEGER NOT NULL, 
	item_id INTEGER, 
	status VARCHAR NOT NULL, 
	by_id INTEGER, 
	CONSTRAINT ck_mark_represented CHECK ((status = 'represented') = (by_id IS NOT NULL)), 
	CONSTRAINT ck_mark_by CHECK (by_id IS NULL OR by_id <> delegate_id), 
	CONSTRAINT ck_mark_status CHECK (status IN ('present', 'late', 'represented', 'excused', 'absent')), 
	CONSTRAINT fk_mark_delegate_id_delegate FOREIGN KEY(delegate_id) REFERENCES delegate (id) ON DELETE CASCADE, 
	CONSTRAINT fk_mark_sitting_id_sitting FOREIGN KEY(sitting_id) REFERENCES sitting (id) ON DELETE CASCADE, 
	CONSTRAINT fk_mark_item_id_agenda_item FOREIGN KEY(item_id) REFERENCES agenda_item (id) ON DELETE CASCADE, 
	CONSTRAINT fk_mark_by_id_delegate FOREIGN KEY(by_id) REFERENCES delegate (id) ON DELETE CASCADE
);
INSERT INTO "mark" VALUES(1,2,2,NULL,'excused',NULL);
INSERT INTO "mark" VALUES(2,1,2,NULL,'represented',2);
CREATE TABLE meeting (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	"key" VARCHAR NOT NULL, 
	series_id INTEGER, 
	edition INTEGER, 
	title VARCHAR NOT NULL, 
	zone VARCHAR NOT NULL, 
	place VARCHAR NOT NULL, 
	chair VARCHAR NOT NULL, 
	organiser_name VARCHAR NOT NULL, 
	organiser_email VARCHAR NOT NULL, 
	languages VARCHAR NOT NULL, 
	numbering VARCHAR NOT NULL, 
	receives VARCHAR NOT NULL, 
	mails VARCHAR DEFAULT 'person' NOT NULL CONSTRAINT ck_meeting_mails CHECK (mails IN ('person', 'event')), 
	notes VARCHAR NOT NULL, 
	quorum VARCHAR CONSTRAINT ck_meeting_quorum CHECK (quorum IN ('third', 'half', 'majority', 'two_thirds', 'three_quarters')), 
	quorum_basis VARCHAR DEFAULT 'invited' NOT NULL CONSTRAINT ck_meeting_quorum_basis CHECK (quorum_basis IN ('invited', 'named')), 
	quorum_reading VARCHAR DEFAULT 'start' NOT NULL CONSTRAINT ck_meeting_quorum_reading CHECK (quorum_reading IN ('start', 'throughout')), 
	enough INTEGER DEFAULT 50 NOT NULL CONSTRAINT ck_meeting_enough CHECK (enough BETWEEN 1 AND 100), 
	grace INTEGER DEFAULT 10 NOT NULL CONSTRAINT ck_meeting_grace CHECK (grace BETWEEN 0 AND 120), 
	retained_until DATE, list_order VARCHAR DEFAULT 'structure' NOT NULL CONSTRAINT ck_meeting_list_order CHECK (list_order IN ('structure', 'name')), reminder_days INTEGER DEFAULT 7 NOT NULL CONSTRAINT ck_meeting_reminder_days CHECK (reminder_days BETWEEN 1 AND 60), 
	CONSTRAINT ck_meeting_key CHECK (key <> ''), 
	CONSTRAINT ck_meeting_numbering CHECK (numbering IN ('roman', 'decimal')), 
	CONSTRAINT ck_meeting_receives CHECK (receives IN ('confirmed', 'nominated')), 
	CONSTRAINT uq_meeting_uid UNIQUE (uid), 
	CONSTRAINT uq_meeting_key UNIQUE ("key"), 
	CONSTRAINT fk_meeting_series_id_series FOREIGN KEY(series_id) REFERENCES series (id)
);
INSERT INTO "meeting" VALUES(1,'62d90d48-3042-4c8a-b5f8-521586658f39','small',NULL,NULL,'{"en":"Small meeting"}','Europe/Brussels','','Ada Okafor','','','["en"]','decimal','nominated','person','',NULL,'invited','start',50,10,NULL,'structure',7);
CREATE TABLE person (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	honorific VARCHAR NOT NULL, 
	family VARCHAR NOT NULL, 
	given VARCHAR NOT NULL, 
	native VARCHAR NOT NULL, 
	email VARCHAR NOT NULL, 
	phone VARCHAR NOT NULL, 
	languages VARCHAR NOT NULL, 
	zone VARCHAR, 
	list_address BOOLEAN NOT NULL, 
	CONSTRAINT ck_person_name CHECK (family <> '' OR given <> ''), 
	CONSTRAINT uq_person_uid UNIQUE (uid)
);
INSERT INTO "person" VALUES(1,'2a5aef13-133d-4d78-8fa6-25d0eacdc2e6','','Okafor','Ada','','a.okafor@example.org','','[]',NULL,0);
INSERT INTO "person" VALUES(2,'deed1a2a-0464-4894-a109-c498b9abf12b','','Ng','Zoë','','','','[]',NULL,0);
CREATE TABLE precedence (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	meeting_id INTEGER NOT NULL, 
	before_id INTEGER NOT NULL, 
	after_id INTEGER NOT NULL, 
	CONSTRAINT uq_precedence_before_id_after_id UNIQUE (before_id, after_id), 
	CONSTRAINT ck_precedence_apart CHECK (before_id <> after_id), 
	CONSTRAINT fk_precedence_meeting_id_meeting FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE CASCADE, 
	CONSTRAINT fk_precedence_before_id_agenda_item FOREIGN KEY(before_id) REFERENCES agenda_item (id) ON DELETE CASCADE, 
	CONSTRAINT fk_precedence_after_id_agenda_item FOREIGN KEY(after_id) REFERENCES agenda_item (id) ON DELETE CASCADE
);
CREATE TABLE reference (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	item_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	symbol VARCHAR NOT NULL, 
	title VARCHAR NOT NULL, 
	address VARCHAR NOT NULL, 
	CONSTRAINT ck_reference_named CHECK (symbol <> '' OR title <> ''), 
	CONSTRAINT fk_reference_item_id_agenda_item FOREIGN KEY(item_id) REFERENCES agenda_item (id) ON DELETE CASCADE
);
CREATE TABLE region (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	code VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	short VARCHAR NOT NULL, 
	CONSTRAINT uq_region_code UNIQUE (code)
);
INSERT INTO "region" VALUES(1,'AMS',1,'{"en":"South America, North America, Central America and the Caribbean","fr":"Amérique du Sud, Amérique du Nord, Amérique centrale et Caraïbes"}','{"en":"Americas and Caribbean","fr":"Amériques et Caraïbes"}');
INSERT INTO "region" VALUES(2,'EUR',2,'{"en":"Europe","fr":"Europe"}','{"en":"Europe","fr":"Europe"}');
INSERT INTO "region" VALUES(3,'AP',3,'{"en":"Far East, South and South East Asia, Australasia and the Pacific Islands","fr":"Extrême-Orient, Asie du Sud et du Sud-Est, Australasie et Îles du Pacifique"}','{"en":"Asia/Pacific","fr":"Asie-Pacifique"}');
INSERT INTO "region" VALUES(4,'ESA',4,'{"en":"East and Southern Africa","fr":"Afrique orientale et australe"}','{"en":"East and Southern Africa","fr":"Afrique orientale et australe"}');
INSERT INTO "region" VALUES(5,'MENA',5,'{"en":"North of Africa, Near and Middle East","fr":"Afrique du Nord, Proche- et Moyen-Orient"}','{"en":"North of Africa, Near and Middle East","fr":"Afrique du Nord, Proche- et Moyen-Orient"}');
INSERT INTO "region" VALUES(6,'WCA',6,'{"en":"West and Central Africa","fr":"Afrique occidentale et centrale"}','{"en":"West and Central Africa","fr":"Afrique occidentale et centrale"}');
CREATE TABLE release (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	meeting_id INTEGER NOT NULL, 
	ordinal INTEGER NOT NULL, 
	at VARCHAR NOT NULL, 
	begins BOOLEAN NOT NULL, 
	note VARCHAR NOT NULL, 
	items VARCHAR NOT NULL, 
	CONSTRAINT uq_release_meeting_id_ordinal UNIQUE (meeting_id, ordinal), 
	CONSTRAINT ck_release_ordinal CHECK (ordinal >= 0), 
	CONSTRAINT uq_release_uid UNIQUE (uid), 
	CONSTRAINT fk_release_meeting_id_meeting FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE CASCADE
);
CREATE TABLE reply (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	meeting_uid VARCHAR NOT NULL, 
	uid VARCHAR NOT NULL, 
	email VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	answer VARCHAR NOT NULL, 
	sequence INTEGER NOT NULL, 
	stamped VARCHAR, 
	comment VARCHAR NOT NULL, 
	delegated_to VARCHAR NOT NULL, 
	delegated_from VARCHAR NOT NULL, 
	start VARCHAR, 
	"end" VARCHAR, 
	received_at VARCHAR NOT NULL, 
	source VARCHAR NOT NULL, 
	sha256 VARCHAR NOT NULL, 
	CONSTRAINT ck_reply_answer CHECK (answer IN ('accepted', 'tentative', 'declined', 'delegated', 'counter', 'none'))
);
INSERT INTO "reply" VALUES(1,'62d90d48-3042-4c8a-b5f8-521586658f39','sitting-1@meetingdesk','ada@example.org','Ada Okafor','accepted',0,'2027-03-01T12:00:00.000000+00:00','','','',NULL,NULL,'2027-03-01T12:00:00.000000+00:00','reply.ics','0000000000000000000000000000000000000000000000000000000000000000');
CREATE TABLE report (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	meeting_id INTEGER NOT NULL, 
	sitting_id INTEGER, 
	platform VARCHAR NOT NULL, 
	layout VARCHAR NOT NULL, 
	source VARCHAR NOT NULL, 
	sha256 VARCHAR NOT NULL, 
	zone VARCHAR NOT NULL, 
	date_order VARCHAR NOT NULL, 
	imported_at VARCHAR NOT NULL, 
	row_count INTEGER NOT NULL, 
	CONSTRAINT uq_report_meeting_id_sha256 UNIQUE (meeting_id, sha256), 
	CONSTRAINT ck_report_sha256 CHECK (length(sha256) = 64), 
	CONSTRAINT ck_report_platform CHECK (platform IN ('zoom', 'teams', 'webex', 'meet', 'bigbluebutton', 'table')), 
	CONSTRAINT ck_report_date_order CHECK (date_order IN ('dmy', 'mdy', 'ymd')), 
	CONSTRAINT uq_report_uid UNIQUE (uid), 
	CONSTRAINT fk_report_meeting_id_meeting FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE CASCADE, 
	CONSTRAINT fk_report_sitting_id_sitting FOREIGN KEY(sitting_id) REFERENCES sitting (id) ON DELETE SET NULL
);
INSERT INTO "report" VALUES(1,'52254842-492e-4641-bdce-261c7cc95edb',1,2,'zoom','meeting','day-2.csv','1111111111111111111111111111111111111111111111111111111111111111','UTC','ymd','2027-03-02T18:00:00.000000+00:00',1);
CREATE TABLE report_row (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	report_id INTEGER NOT NULL, 
	line INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	email VARCHAR NOT NULL, 
	joined VARCHAR NOT NULL, 
	"left" VARCHAR NOT NULL, 
	estimated BOOLEAN NOT NULL, 
	waiting BOOLEAN NOT NULL, 
	cells VARCHAR NOT NULL, 
	CONSTRAINT ck_report_row_span CHECK ("left" >= joined), 
	CONSTRAINT fk_report_row_report_id_report FOREIGN KEY(report_id) REFERENCES report (id) ON DELETE CASCADE
);
INSERT INTO "report_row" VALUES(1,1,2,'Ada O.','','2027-03-02T11:00:00.000000+00:00','2027-03-02T13:00:00.000000+00:00',0,0,'["Ada O.","11:00"]');
CREATE TABLE room (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	meeting_id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	CONSTRAINT uq_room_meeting_id_name UNIQUE (meeting_id, name), 
	CONSTRAINT ck_room_name CHECK (name <> ''), 
	CONSTRAINT fk_room_meeting_id_meeting FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE CASCADE
);
INSERT INTO "room" VALUES(1,1,'Room 1',0);
CREATE TABLE series (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	"key" VARCHAR NOT NULL, 
	title VARCHAR NOT NULL, 
	CONSTRAINT ck_series_key CHECK (key <> ''), 
	CONSTRAINT uq_series_key UNIQUE ("key")
);
CREATE TABLE sitting (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR NOT NULL, 
	meeting_id INTEGER NOT NULL, 
	day DATE NOT NULL, 
	start INTEGER NOT NULL, 
	minutes INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	audience VARCHAR NOT NULL, 
	audience_codes VARCHAR NOT NULL, 
	link VARCHAR NOT NULL, 
	conference_id VARCHAR NOT NULL, 
	passcode VARCHAR NOT NULL, 
	dial_in VARCHAR NOT NULL, 
	interpretation BOOLEAN DEFAULT 1 NOT NULL, 
	actual_start VARCHAR, 
	actual_end VARCHAR CONSTRAINT ck_sitting_actual CHECK (actual_end IS NULL OR (actual_start IS NOT NULL AND actual_end > actual_start)), 
	CONSTRAINT ck_sitting_start CHECK (start >= 0 AND start < 1440), 
	CONSTRAINT ck_sitting_minutes CHECK (minutes > 0 AND minutes <= 1440), 
	CONSTRAINT ck_sitting_kind CHECK (kind IN ('plenary', 'breakout', 'heads', 'test')), 
	CONSTRAINT ck_sitting_audience CHECK (audience IN ('all', 'regions', 'kinds', 'capacities')), 
	CONSTRAINT uq_sitting_uid UNIQUE (uid), 
	CONSTRAINT fk_sitting_meeting_id_meeting FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE CASCADE
);
INSERT INTO "sitting" VALUES(1,'16c11034-a818-49cc-90d6-ddb384d5c0ff',1,'2027-03-01',720,180,'plenary','all','[]','https://meet.example.org/small/1','','baobab','',1,NULL,NULL);
INSERT INTO "sitting" VALUES(2,'9703c158-7ddc-4bfe-86d7-56317d8856c6',1,'2027-03-02',720,180,'plenary','all','[]','','','','',1,'2027-03-02T11:00:00.000000+00:00',NULL);
CREATE TABLE slot (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	item_id INTEGER NOT NULL, 
	sitting_id INTEGER NOT NULL, 
	room_id INTEGER, 
	"offset" INTEGER NOT NULL, 
	minutes INTEGER NOT NULL, 
	actual_start VARCHAR, 
	actual_end VARCHAR CONSTRAINT ck_slot_actual CHECK (actual_end IS NULL OR (actual_start IS NOT NULL AND actual_end > actual_start)), 
	CONSTRAINT uq_slot_item_id_sitting_id_offset UNIQUE (item_id, sitting_id, "offset"), 
	CONSTRAINT ck_slot_minutes CHECK (minutes > 0 AND minutes <= 1440), 
	CONSTRAINT ck_slot_offset CHECK ("offset" >= 0), 
	CONSTRAINT fk_slot_item_id_agenda_item FOREIGN KEY(item_id) REFERENCES agenda_item (id) ON DELETE CASCADE, 
	CONSTRAINT fk_slot_sitting_id_sitting FOREIGN KEY(sitting_id) REFERENCES sitting (id) ON DELETE CASCADE, 
	CONSTRAINT fk_slot_room_id_room FOREIGN KEY(room_id) REFERENCES room (id) ON DELETE SET NULL
);
INSERT INTO "slot" VALUES(1,1,1,NULL,0,15,NULL,NULL);
INSERT INTO "slot" VALUES(2,2,1,NULL,15,60,NULL,NULL);
INSERT INTO "slot" VALUES(3,3,2,1,30,15,'2027-03-02T11:30:00.000000+00:00',NULL);
CREATE TABLE speaking (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	item_id INTEGER NOT NULL, 
	delegate_id INTEGER, 
	entity_id INTEGER, 
	name VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	role VARCHAR NOT NULL, 
	topic VARCHAR NOT NULL, 
	state VARCHAR NOT NULL, 
	CONSTRAINT ck_speaking_one_speaker CHECK (CASE WHEN delegate_id IS NULL THEN 0 ELSE 1 END + CASE WHEN entity_id IS NULL THEN 0 ELSE 1 END + CASE WHEN name = '' THEN 0 ELSE 1 END = 1), 
	CONSTRAINT ck_speaking_role CHECK (role IN ('speaker', 'chair', 'moderator', 'rapporteur')), 
	CONSTRAINT ck_speaking_state CHECK (state IN ('to_be_confirmed', 'confirmed', 'withdrawn')), 
	CONSTRAINT fk_speaking_item_id_agenda_item FOREIGN KEY(item_id) REFERENCES agenda_item (id) ON DELETE CASCADE, 
	CONSTRAINT fk_speaking_delegate_id_delegate FOREIGN KEY(delegate_id) REFERENCES delegate (id) ON DELETE CASCADE, 
	CONSTRAINT fk_speaking_entity_id_entity FOREIGN KEY(entity_id) REFERENCES entity (id) ON DELETE CASCADE
);
INSERT INTO "speaking" VALUES(1,1,1,NULL,'',0,'moderator','{}','confirmed');
INSERT INTO "speaking" VALUES(2,2,NULL,2,'',0,'speaker','{}','confirmed');
INSERT INTO "speaking" VALUES(3,3,NULL,NULL,'A guest',0,'rapporteur','{}','confirmed');
CREATE TABLE step (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	at VARCHAR NOT NULL, 
	who VARCHAR NOT NULL, 
	code VARCHAR NOT NULL, 
	parameters VARCHAR NOT NULL, 
	state VARCHAR NOT NULL, 
	rows INTEGER NOT NULL, 
	CONSTRAINT ck_step_state CHECK (state IN ('open', 'done', 'undone', 'expired'))
);
INSERT INTO "step" VALUES(1,'2026-11-24T07:51:46.867691+00:00','secretariat','load_directory','{"n": 3}','expired',19);
INSERT INTO "step" VALUES(2,'2026-11-24T07:51:46.879371+00:00','secretariat','add_meeting','{"title": "Small meeting"}','expired',3);
INSERT INTO "step" VALUES(3,'2026-11-24T07:51:46.889410+00:00','secretariat','add_room','{"name": "Room 1"}','expired',1);
INSERT INTO "step" VALUES(4,'2026-11-24T07:51:46.895669+00:00','secretariat','edit_sitting_link','{"day": "2027-03-01"}','expired',1);
INSERT INTO "step" VALUES(5,'2026-11-24T07:51:46.903805+00:00','secretariat','add_item','{"title": "Opening"}','expired',2);
INSERT INTO "step" VALUES(6,'2026-11-24T07:51:46.908962+00:00','secretariat','add_item','{"title": "Reports"}','expired',2);
INSERT INTO "step" VALUES(7,'2026-11-24T07:51:46.914758+00:00','secretariat','add_item','{"title": "Break-out"}','expired',2);
INSERT INTO "step" VALUES(8,'2026-11-24T07:51:46.918283+00:00','secretariat','add_item','{"title": "Other business"}','expired',1);
INSERT INTO "step" VALUES(9,'2026-11-24T07:51:46.924539+00:00','secretariat','invite_entities','{"n": 3, "title": "Vice-Chair''s Office, Americas and Caribbean (Guatemala)"}','expired',3);
INSERT INTO "step" VALUES(10,'2026-11-24T07:51:46.934496+00:00','secretariat','nominate_delegate','{"n": 1, "name": "Ada Okafor"}','expired',3);
INSERT INTO "step" VALUES(11,'2026-11-24T07:51:46.939065+00:00','secretariat','nominate_delegate','{"n": 1, "name": "Zoë Ng"}','expired',2);
INSERT INTO "step" VALUES(12,'2026-11-24T07:51:46.949170+00:00','secretariat','add_speaker','{"name": "Ada Okafor", "title": "Opening"}','expired',1);
INSERT INTO "step" VALUES(13,'2026-11-24T07:51:46.954619+00:00','secretariat','add_speaker','{"name": "Vice-Chair''s Office, Americas and Caribbean (Peru)", "title": "Reports"}','expired',1);
INSERT INTO "step" VALUES(14,'2026-11-24T07:51:46.958739+00:00','secretariat','add_speaker','{"name": "A guest", "title": "Break-out"}','expired',1);
INSERT INTO "step" VALUES(15,'2026-11-24T07:51:46.963920+00:00','secretariat','record_issues','{"n": 1}','expired',1);
INSERT INTO "step" VALUES(16,'2026-11-24T07:51:46.970236+00:00','secretariat','import_report','{"n": 1, "source": "day-2.csv"}','expired',2);
INSERT INTO "step" VALUES(17,'2026-11-24T07:51:46.978421+00:00','secretariat','match_name','{"delegate": "Ada Okafor", "name": "Ada O."}','expired',1);
INSERT INTO "step" VALUES(18,'2026-11-24T07:51:46.984395+00:00','secretariat','set_mark','{"name": "Zoë Ng", "status": "excused"}','expired',1);
INSERT INTO "step" VALUES(19,'2026-11-24T07:51:46.989014+00:00','secretariat','start_sitting','{"day": "2027-03-02"}','expired',1);
INSERT INTO "step" VALUES(20,'2026-11-24T07:51:46.996082+00:00','secretariat','start_item','{"title": "Break-out"}','expired',1);
INSERT INTO "step" VALUES(21,'2026-11-24T07:51:47.000985+00:00','secretariat','move_slot','{"title": "Reports"}','expired',1);
INSERT INTO "step" VALUES(23,'2026-11-24T20:49:15.968097+00:00','secretariat','set_mark','{"name": "Ada Okafor", "status": "represented"}','expired',1);
INSERT INTO "step" VALUES(24,'2026-11-25T00:21:12.581134+00:00','secretariat','edit_delegations','{"n": 1, "title": "Vice-Chair''s Office, Americas and Caribbean (Peru)"}','done',1);
INSERT INTO "step" VALUES(25,'2026-11-25T00:21:12.607852+00:00','secretariat','edit_meeting','{"title": "Small meeting"}','done',1);
INSERT INTO "step" VALUES(26,'2026-11-25T00:21:12.635507+00:00','secretariat','release_list','{"ordinal": 0, "title": "Small meeting"}','done',1);
CREATE INDEX ix_issue_meeting_uid_delegate_uid_uid ON issue (meeting_uid, delegate_uid, uid);
CREATE INDEX ix_dispatch_meeting_uid_issued_at ON dispatch (meeting_uid, issued_at);
CREATE INDEX ix_person_email ON person (email);
CREATE INDEX ix_reply_meeting_uid_uid ON reply (meeting_uid, uid);
CREATE INDEX ix_administration_region_id ON administration (region_id);
CREATE INDEX ix_entity_region_id ON entity (region_id);
CREATE INDEX ix_entity_kind_id ON entity (kind_id);
CREATE INDEX ix_meeting_series_id ON meeting (series_id);
CREATE INDEX ix_sitting_meeting_id ON sitting (meeting_id);
CREATE INDEX ix_agenda_item_meeting_id ON agenda_item (meeting_id);
CREATE INDEX ix_agenda_item_parent_id ON agenda_item (parent_id);
CREATE UNIQUE INDEX ux_alias_name ON alias (coalesce(meeting_id, 0), name, email);
CREATE INDEX ix_alias_person_id ON alias (person_id);
CREATE INDEX ix_slot_sitting_id ON slot (sitting_id);
CREATE INDEX ix_slot_room_id ON slot (room_id);
CREATE INDEX ix_reference_item_id ON reference (item_id);
CREATE INDEX ix_precedence_meeting_id ON precedence (meeting_id);
CREATE INDEX ix_precedence_after_id ON precedence (after_id);
CREATE INDEX ix_report_sitting_id ON report (sitting_id);
CREATE INDEX ix_speaking_delegate_id ON speaking (delegate_id);
CREATE INDEX ix_speaking_item_id ON speaking (item_id);
CREATE INDEX ix_speaking_entity_id ON speaking (entity_id);
CREATE INDEX ix_report_row_report_id ON report_row (report_id);
CREATE INDEX ix_mark_by_id ON mark (by_id);
CREATE INDEX ix_mark_sitting_id ON mark (sitting_id);
CREATE UNIQUE INDEX ux_mark_delegate ON mark (delegate_id, sitting_id, coalesce(item_id, 0));
CREATE INDEX ix_mark_item_id ON mark (item_id);
CREATE UNIQUE INDEX ux_step_open ON step (state) WHERE state = 'open';
CREATE INDEX ix_step_state ON step (state);
CREATE INDEX ix_change_step_id ON change (step_id);
CREATE INDEX ix_delegation_entity_id ON delegation (entity_id);
CREATE INDEX ix_delegate_person_id ON delegate (person_id);
CREATE INDEX ix_delegate_replaced_by_id ON delegate (replaced_by_id);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('step',26);
INSERT INTO "sqlite_sequence" VALUES('change',55);
INSERT INTO "sqlite_sequence" VALUES('region',6);
INSERT INTO "sqlite_sequence" VALUES('entity_kind',6);
INSERT INTO "sqlite_sequence" VALUES('entity',3);
INSERT INTO "sqlite_sequence" VALUES('administration',4);
INSERT INTO "sqlite_sequence" VALUES('meeting',1);
INSERT INTO "sqlite_sequence" VALUES('sitting',2);
INSERT INTO "sqlite_sequence" VALUES('room',1);
INSERT INTO "sqlite_sequence" VALUES('slot',3);
INSERT INTO "sqlite_sequence" VALUES('person',2);
INSERT INTO "sqlite_sequence" VALUES('issue',1);
INSERT INTO "sqlite_sequence" VALUES('report',1);
INSERT INTO "sqlite_sequence" VALUES('report_row',1);
INSERT INTO "sqlite_sequence" VALUES('alias',1);
INSERT INTO "sqlite_sequence" VALUES('speaking',3);
INSERT INTO "sqlite_sequence" VALUES('agenda_item',4);
INSERT INTO "sqlite_sequence" VALUES('reply',1);
INSERT INTO "sqlite_sequence" VALUES('dispatch',1);
INSERT INTO "sqlite_sequence" VALUES('mark',2);
INSERT INTO "sqlite_sequence" VALUES('delegation',3);
INSERT INTO "sqlite_sequence" VALUES('delegate',2);
INSERT INTO "sqlite_sequence" VALUES('list_release',1);
COMMIT;
