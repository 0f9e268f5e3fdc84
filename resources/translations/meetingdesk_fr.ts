<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Rechercher ou lancer une commande</translation>
    </message>
    <message>
        <source>New office…</source>
        <translation>Nouveau fichier…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Try the sample office</source>
        <translation>Essayer l’exemple</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Enregistrer une copie…</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Sauvegardes…</translation>
    </message>
    <message>
        <source>Show times in…</source>
        <translation>Afficher les heures de…</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>Nouvelle fenêtre</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fermer la fenêtre</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>About MeetingDesk</source>
        <translation>À propos de MeetingDesk</translation>
    </message>
    <message>
        <source>New meeting…</source>
        <translation>Nouvelle réunion…</translation>
    </message>
    <message>
        <source>Meeting details…</source>
        <translation>Détails de la réunion…</translation>
    </message>
    <message>
        <source>Versions of the agenda…</source>
        <translation>Versions de l’ordre du jour…</translation>
    </message>
    <message>
        <source>Plan the hours…</source>
        <translation>Choisir les heures…</translation>
    </message>
    <message>
        <source>Plan the order of the items…</source>
        <translation>Planifier l’ordre des points…</translation>
    </message>
    <message>
        <source>Import a schedule…</source>
        <translation>Importer un programme…</translation>
    </message>
    <message>
        <source>Import people…</source>
        <translation>Importer des personnes…</translation>
    </message>
    <message>
        <source>Import people from the clipboard</source>
        <translation>Importer des personnes du presse-papiers</translation>
    </message>
    <message>
        <source>Import a directory…</source>
        <translation>Importer un répertoire…</translation>
    </message>
    <message>
        <source>Export the directory…</source>
        <translation>Exporter le répertoire…</translation>
    </message>
    <message>
        <source>Export the people as cards (vCard)…</source>
        <translation>Exporter les personnes en cartes (vCard)…</translation>
    </message>
    <message>
        <source>Export the calendar…</source>
        <translation>Exporter le calendrier…</translation>
    </message>
    <message>
        <source>Next region</source>
        <translation>Partie suivante de la fenêtre</translation>
    </message>
    <message>
        <source>Previous region</source>
        <translation>Partie précédente de la fenêtre</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Appearance: as the system</source>
        <translation>Apparence&#x202f;: comme le système</translation>
    </message>
    <message>
        <source>Appearance: light</source>
        <translation>Apparence&#x202f;: claire</translation>
    </message>
    <message>
        <source>Appearance: dark</source>
        <translation>Apparence&#x202f;: sombre</translation>
    </message>
    <message>
        <source>Language: as the system</source>
        <translation>Langue&#x202f;: comme le système</translation>
    </message>
    <message>
        <source>Language: {name}</source>
        <translation>Langue&#x202f;: {name}</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Rien à annuler</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Rien à rétablir</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Écrans</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>Editing</source>
        <translation>Modification</translation>
    </message>
    <message>
        <source>Office file</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Those with the hardest hours</source>
        <translation>Celles aux heures les plus dures</translation>
    </message>
    <message>
        <source>{day} {start} to {end} {city}</source>
        <translation>{day} de {start} à {end}, {city}</translation>
    </message>
    <message>
        <source>conflict: {what}</source>
        <translation>conflit&#x202f;: {what}</translation>
    </message>
    <message>
        <source>no conflict</source>
        <translation>sans conflit</translation>
    </message>
    <message>
        <source>local night: {what}</source>
        <translation>nuit locale&#x202f;: {what}</translation>
    </message>
    <message>
        <source>{title}, heading of {n}</source>
        <translation>{title}, rubrique de {n}</translation>
    </message>
    <message>
        <source>{title}, unscheduled, {n} minutes</source>
        <translation>{title}, non placé, {n} minutes</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>Nouveau point</translation>
    </message>
    <message>
        <source>Longer than the sitting: {n} of {most} min</source>
        <translation>Plus long que la séance&#x202f;: {n} min pour {most}</translation>
    </message>
    <message>
        <source>{what}, {time}{day} in {city}</source>
        <translation>{what}, {time}{day} à {city}</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{n} rooms</source>
        <translation>{n} salles</translation>
    </message>
    <message>
        <source>{n} room</source>
        <translation>{n} salle</translation>
    </message>
    <message>
        <source>Sitting {n}</source>
        <translation>Séance {n}</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Some regions</source>
        <translation>Certaines régions</translation>
    </message>
    <message>
        <source>Some kinds of entity</source>
        <translation>Certains types d’entité</translation>
    </message>
    <message>
        <source>Some capacities</source>
        <translation>Certaines qualités</translation>
    </message>
    <message>
        <source>Named people only</source>
        <translation>Personnes nommées</translation>
    </message>
    <message>
        <source>Plenary</source>
        <translation>Plénière</translation>
    </message>
    <message>
        <source>Heads only</source>
        <translation>Chefs seuls</translation>
    </message>
    <message>
        <source>Connection test</source>
        <translation>Essai de connexion</translation>
    </message>
    <message>
        <source>Nobody is expected so far</source>
        <translation>Personne n’est attendu pour l’instant</translation>
    </message>
    <message>
        <source>{n} people of {of} delegations are expected</source>
        <translation>{n} personnes de {of} délégations sont attendues</translation>
    </message>
    <message>
        <source>1 person is expected</source>
        <translation>1 personne est attendue</translation>
    </message>
    <message>
        <source>{text} is no class: A, B, C or nothing</source>
        <translation>{text} n’est pas une classe&#x202f;: A, B, C ou rien</translation>
    </message>
    <message>
        <source>There is no room {text}: {known}</source>
        <translation>Il n’y a pas de salle {text}&#x202f;: {known}</translation>
    </message>
    <message>
        <source>{text} is no time</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas une heure</translation>
    </message>
    <message>
        <source>{text} is no length in minutes</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas une durée en minutes</translation>
    </message>
    <message>
        <source>Unscheduled</source>
        <translation>Non placés</translation>
    </message>
    <message>
        <source>Local night</source>
        <translation>Nuit locale</translation>
    </message>
    <message>
        <source>To be named</source>
        <translation>À désigner</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Traité</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Continued</source>
        <translation>Suite</translation>
    </message>
    <message>
        <source>{people}: {where} too</source>
        <translation>{people}&#x202f;: aussi {where}</translation>
    </message>
    <message>
        <source>{where} too</source>
        <translation>aussi {where}</translation>
    </message>
    <message>
        <source>Set to come after {item}</source>
        <translation>À placer après {item}</translation>
    </message>
    <message>
        <source>Set to come before {item}</source>
        <translation>À placer avant {item}</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Same time as {item}</source>
        <translation>En même temps que {item}</translation>
    </message>
    <message>
        <source>With {item}</source>
        <translation>Avec {item}</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Conflit</translation>
    </message>
    <message>
        <source>Same room as {item}</source>
        <translation>Même salle que {item}</translation>
    </message>
    <message>
        <source>Room taken: {item}</source>
        <translation>Salle prise&#x202f;: {item}</translation>
    </message>
    <message>
        <source>Room taken</source>
        <translation>Salle prise</translation>
    </message>
    <message>
        <source>of {n}</source>
        <translation>sur {n}</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Nuit</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Ouverture</translation>
    </message>
    <message>
        <source>Adoption of the agenda</source>
        <translation>Adoption de l’ordre du jour</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>Exposé</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>Débat</translation>
    </message>
    <message>
        <source>Tour de table by region</source>
        <translation>Tour de table par région</translation>
    </message>
    <message>
        <source>Election</source>
        <translation>Élection</translation>
    </message>
    <message>
        <source>Break-out</source>
        <translation>Groupes de travail</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Clôture</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>Intervient</translation>
    </message>
    <message>
        <source>Chairs</source>
        <translation>Préside</translation>
    </message>
    <message>
        <source>Moderates</source>
        <translation>Modère</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapporte</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>A · to note</source>
        <translation>A · pour information</translation>
    </message>
    <message>
        <source>B · to discuss</source>
        <translation>B · pour débat</translation>
    </message>
    <message>
        <source>C · to decide</source>
        <translation>C · pour décision</translation>
    </message>
    <message>
        <source>No further</source>
        <translation>Pas plus loin</translation>
    </message>
    <message>
        <source>There are no holes in this sitting</source>
        <translation>Cette séance n’a pas de vide</translation>
    </message>
    <message>
        <source>The gaps are as long as that already</source>
        <translation>Les intervalles ont déjà cette durée</translation>
    </message>
    <message>
        <source>No gap is long enough</source>
        <translation>Aucun créneau n’est assez long</translation>
    </message>
    <message>
        <source>{n} selected</source>
        <translation>{n} sélectionnés</translation>
    </message>
    <message>
        <source>{title} is number {number}</source>
        <translation>{title} porte le numéro {number}</translation>
    </message>
    <message>
        <source>Mark as present</source>
        <translation>Noter présent</translation>
    </message>
    <message>
        <source>Mark as late</source>
        <translation>Noter en retard</translation>
    </message>
    <message>
        <source>Mark as excused</source>
        <translation>Noter excusé</translation>
    </message>
    <message>
        <source>Mark as absent</source>
        <translation>Noter absent</translation>
    </message>
    <message>
        <source>Mark as represented by…</source>
        <translation>Marquer comme représenté par…</translation>
    </message>
    <message>
        <source>Clear the mark</source>
        <translation>Effacer la note</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Présent</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Represented</source>
        <translation>Représenté</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>Excusé</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>Sitting: {mark}</source>
        <translation>Séance&#x202f;: {mark}</translation>
    </message>
    <message>
        <source>attended</source>
        <translation>présent</translation>
    </message>
    <message>
        <source>came late</source>
        <translation>arrivé en retard</translation>
    </message>
    <message>
        <source>left early</source>
        <translation>parti plus tôt</translation>
    </message>
    <message>
        <source>represented by somebody else</source>
        <translation>représenté par quelqu’un d’autre</translation>
    </message>
    <message>
        <source>there in part</source>
        <translation>présent en partie</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>excusé</translation>
    </message>
    <message>
        <source>nothing is known</source>
        <translation>on n’en sait rien</translation>
    </message>
    <message>
        <source>represented by {name}</source>
        <translation>représenté par {name}</translation>
    </message>
    <message>
        <source>decided by hand</source>
        <translation>décidé à la main</translation>
    </message>
    <message>
        <source>decided by hand for the whole sitting</source>
        <translation>décidé à la main pour toute la séance</translation>
    </message>
    <message>
        <source>1 item decided by hand</source>
        <translation>1 point décidé à la main</translation>
    </message>
    <message>
        <source>{n} items decided by hand</source>
        <translation>{n} points décidés à la main</translation>
    </message>
    <message>
        <source>1 minute in the log</source>
        <translation>1 minute au journal</translation>
    </message>
    <message>
        <source>{n} minutes in the log</source>
        <translation>{n} minutes au journal</translation>
    </message>
    <message>
        <source>estimated: a time is missing in the log</source>
        <translation>estimation&#x202f;: une heure manque au journal</translation>
    </message>
    <message>
        <source>not expected</source>
        <translation>pas attendu</translation>
    </message>
    <message>
        <source>not a person</source>
        <translation>n’est pas une personne</translation>
    </message>
    <message>
        <source>the same name</source>
        <translation>le même nom</translation>
    </message>
    <message>
        <source>a short form of the name</source>
        <translation>une forme abrégée du nom</translation>
    </message>
    <message>
        <source>a similar name</source>
        <translation>un nom semblable</translation>
    </message>
    <message>
        <source>{likeness}, and the delegation</source>
        <translation>{likeness}, et la délégation</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>{platform}, by column mapping</source>
        <translation>{platform}, par correspondance de colonnes</translation>
    </message>
    <message>
        <source>in the waiting room</source>
        <translation>dans la salle d’attente</translation>
    </message>
    <message>
        <source>counts nowhere</source>
        <translation>nulle part</translation>
    </message>
    <message>
        <source>Sitting {number} · {day}</source>
        <translation>Séance {number} · {day}</translation>
    </message>
    <message>
        <source>Before the change</source>
        <translation>Avant le changement</translation>
    </message>
    <message>
        <source>{answer} to {email}</source>
        <translation>{answer} à {email}</translation>
    </message>
    <message>
        <source>{answer}: {when}</source>
        <translation>{answer}&#x202f;: {when}</translation>
    </message>
    <message>
        <source>Sitting {number}</source>
        <translation>Séance {number}</translation>
    </message>
    <message>
        <source>{n} accepted</source>
        <translation>{n} acceptées</translation>
    </message>
    <message>
        <source>{n} tentative</source>
        <translation>{n} provisoires</translation>
    </message>
    <message>
        <source>{n} declined</source>
        <translation>{n} refusées</translation>
    </message>
    <message>
        <source>{n} delegated</source>
        <translation>{n} déléguées</translation>
    </message>
    <message>
        <source>{n} propose another time</source>
        <translation>{n} proposent une autre heure</translation>
    </message>
    <message>
        <source>{n} before the change</source>
        <translation>{n} avant le changement</translation>
    </message>
    <message>
        <source>{n} open</source>
        <translation>{n} sans réponse</translation>
    </message>
    <message>
        <source>Nominated</source>
        <translation>Désigné</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmé</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Remplacé</translation>
    </message>
    <message>
        <source>Not issued</source>
        <translation>Non émise</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>À jour</translation>
    </message>
    <message>
        <source>Outdated</source>
        <translation>Périmée</translation>
    </message>
    <message>
        <source>Cancel owed</source>
        <translation>À annuler</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>À distance</translation>
    </message>
    <message>
        <source>In the room</source>
        <translation>En salle</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>{n} confirmed</source>
        <translation>{n} confirmées</translation>
    </message>
    <message>
        <source>In part</source>
        <translation>En partie</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Incertain</translation>
    </message>
    <message>
        <source>Named by the body itself or several sources</source>
        <translation>Indiqué par l’organisme même ou par plusieurs sources</translation>
    </message>
    <message>
        <source>Known in part: to be confirmed</source>
        <translation>Connu en partie&#x202f;: à confirmer</translation>
    </message>
    <message>
        <source>General knowledge only: to be confirmed</source>
        <translation>De notoriété seulement&#x202f;: à confirmer</translation>
    </message>
    <message>
        <source>To the day</source>
        <translation>Au jour près</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>À confirmer</translation>
    </message>
    <message>
        <source>No first day</source>
        <translation>Sans premier jour</translation>
    </message>
    <message>
        <source>The meeting</source>
        <translation>La réunion</translation>
    </message>
    <message>
        <source>Order of business</source>
        <translation>Ordre des travaux</translation>
    </message>
    <message>
        <source>The people</source>
        <translation>Les personnes</translation>
    </message>
    <message>
        <source>Web programme</source>
        <translation>Programme web</translation>
    </message>
    <message>
        <source>Summary report</source>
        <translation>Rapport de synthèse</translation>
    </message>
    <message>
        <source>Sign-in sheet</source>
        <translation>Feuille d’émargement</translation>
    </message>
    <message>
        <source>List of participants</source>
        <translation>Liste des participants</translation>
    </message>
    <message>
        <source>Attendance sheet</source>
        <translation>Feuille de présence</translation>
    </message>
    <message>
        <source>For machines</source>
        <translation>Pour les machines</translation>
    </message>
    <message>
        <source>The day</source>
        <translation>La journée</translation>
    </message>
    <message>
        <source>For the office</source>
        <translation>Pour le bureau</translation>
    </message>
    <message>
        <source>Provisional agenda</source>
        <translation>Ordre du jour provisoire</translation>
    </message>
    <message>
        <source>Invitation letters</source>
        <translation>Lettres d’invitation</translation>
    </message>
    <message>
        <source>Name cards</source>
        <translation>Cartes nominatives</translation>
    </message>
    <message>
        <source>Attendance charts</source>
        <translation>Graphiques de présence</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Attestations</translation>
    </message>
    <message>
        <source>Chair’s running script</source>
        <translation>Conducteur de séance</translation>
    </message>
    <message>
        <source>Sheet for the interpreters</source>
        <translation>Fiche pour les interprètes</translation>
    </message>
    <message>
        <source>Brief for the director</source>
        <translation>Note pour la direction</translation>
    </message>
    <message>
        <source>Hand-over sheet</source>
        <translation>Fiche de passation</translation>
    </message>
    <message>
        <source>News note</source>
        <translation>Brève d’actualité</translation>
    </message>
    <message>
        <source>Calendar for machines</source>
        <translation>Calendrier pour les machines</translation>
    </message>
    <message>
        <source>Agenda as data</source>
        <translation>Ordre du jour en données</translation>
    </message>
    <message>
        <source>Printed sheet (*.pdf)</source>
        <translation>Feuille imprimée (*.pdf)</translation>
    </message>
    <message>
        <source>Spreadsheet (*.xlsx)</source>
        <translation>Classeur (*.xlsx)</translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Document Word (*.docx)</translation>
    </message>
    <message>
        <source>Comma-separated text (*.csv)</source>
        <translation>Texte séparé par des virgules (*.csv)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Page web (*.html)</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Calendrier (*.ics)</translation>
    </message>
    <message>
        <source>Conference schedule in XML (*.xml)</source>
        <translation>Programme de conférence en XML (*.xml)</translation>
    </message>
    <message>
        <source>One packed file (*.zip)</source>
        <translation>Un fichier compressé (*.zip)</translation>
    </message>
    <message>
        <source>Conference schedule in JSON (*.json)</source>
        <translation>Programme de conférence en JSON (*.json)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Réunion</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Réunions</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Ordre du jour</translation>
    </message>
    <message>
        <source>Delegations</source>
        <translation>Délégations</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Invitations</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Présence</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Répertoire</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Annulées</translation>
    </message>
    <message>
        <source>No quorum</source>
        <translation>Pas de quorum</translation>
    </message>
    <message>
        <source>One third</source>
        <translation>Un tiers</translation>
    </message>
    <message>
        <source>Half</source>
        <translation>La moitié</translation>
    </message>
    <message>
        <source>More than half</source>
        <translation>Plus de la moitié</translation>
    </message>
    <message>
        <source>Two thirds</source>
        <translation>Deux tiers</translation>
    </message>
    <message>
        <source>Three quarters</source>
        <translation>Trois quarts</translation>
    </message>
    <message>
        <source>Sitting</source>
        <translation>Séance</translation>
    </message>
    <message>
        <source>Quorum</source>
        <translation>Quorum</translation>
    </message>
    <message>
        <source>Of the entities</source>
        <translation>Des entités</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Constaté</translation>
    </message>
    <message>
        <source>that are invited</source>
        <translation>invitées</translation>
    </message>
    <message>
        <source>that named delegates</source>
        <translation>ayant nommé des délégués</translation>
    </message>
    <message>
        <source>at the start</source>
        <translation>au début</translation>
    </message>
    <message>
        <source>at the chosen minute</source>
        <translation>à la minute choisie</translation>
    </message>
    <message>
        <source>throughout</source>
        <translation>tout du long</translation>
    </message>
    <message>
        <source>Choose a quorum first</source>
        <translation>Choisissez d’abord un quorum</translation>
    </message>
    <message>
        <source>Entities represented by minute</source>
        <translation>Entités représentées par minute</translation>
    </message>
    <message>
        <source>Agenda item</source>
        <translation>Point</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>Délégation</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entité</translation>
    </message>
    <message>
        <source>1 invitation written to {folder}</source>
        <translation>1 invitation écrite dans {folder}</translation>
    </message>
    <message>
        <source>{n} invitations written to {folder}</source>
        <translation>{n} invitations écrites dans {folder}</translation>
    </message>
    <message>
        <source>; 1 person has no address</source>
        <translation>&#x202f;; 1 personne n’a pas d’adresse</translation>
    </message>
    <message>
        <source>; {n} people have no address</source>
        <translation>&#x202f;; {n} personnes n’ont pas d’adresse</translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation>Noter comme envoyées</translation>
    </message>
    <message>
        <source>1 invitation was written and is not marked as sent yet: {when}</source>
        <translation>1 invitation a été écrite et n’est pas encore notée comme envoyée&#x202f;: {when}</translation>
    </message>
    <message>
        <source>{n} invitations were written and are not marked as sent yet, the last {when}</source>
        <translation>{n} invitations ont été écrites et ne sont pas encore notées comme envoyées, la dernière {when}</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Never issued</source>
        <translation>Jamais émise</translation>
    </message>
    <message>
        <source>No address</source>
        <translation>Sans adresse</translation>
    </message>
    <message>
        <source>Not invited</source>
        <translation>Non invité</translation>
    </message>
    <message>
        <source>no longer at {address}</source>
        <translation>n’est plus à {address}</translation>
    </message>
    <message>
        <source>time moved</source>
        <translation>heure changée</translation>
    </message>
    <message>
        <source>link changed</source>
        <translation>lien changé</translation>
    </message>
    <message>
        <source>address changed</source>
        <translation>adresse changée</translation>
    </message>
    <message>
        <source>someone who shared the mailbox left</source>
        <translation>une personne de la même boîte est partie</translation>
    </message>
    <message>
        <source>text changed</source>
        <translation>texte changé</translation>
    </message>
    <message>
        <source>planned anew</source>
        <translation>replanifié</translation>
    </message>
    <message>
        <source>sitting taken out</source>
        <translation>séance retirée</translation>
    </message>
    <message>
        <source>item taken out</source>
        <translation>point retiré</translation>
    </message>
    <message>
        <source>no longer a delegate</source>
        <translation>n’est plus délégué</translation>
    </message>
    <message>
        <source>no longer meant for them</source>
        <translation>ne le concerne plus</translation>
    </message>
    <message>
        <source>{reasons}, optional</source>
        <translation>{reasons}, facultatif</translation>
    </message>
    <message>
        <source>{reasons}, already over</source>
        <translation>{reasons}, déjà passé</translation>
    </message>
    <message>
        <source>already over</source>
        <translation>déjà passé</translation>
    </message>
    <message>
        <source>written {when}, not sent yet</source>
        <translation>écrite {when}, pas encore envoyée</translation>
    </message>
    <message>
        <source>sent {when}</source>
        <translation>envoyée {when}</translation>
    </message>
    <message>
        <source>Sitting {number} · {when}</source>
        <translation>Séance {number} · {when}</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>À l’heure</translation>
    </message>
    <message>
        <source>Outside the regions</source>
        <translation>Hors des régions</translation>
    </message>
    <message>
        <source>It would end at {end}, in nobody’s night.</source>
        <translation>Elle se terminerait à {end}, sans toucher la nuit de personne.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Latest entity</source>
        <translation>Dernière entité</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Nom de famille</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Whole name</source>
        <translation>Nom complet</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Arrivée</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Départ</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Honorific</source>
        <translation>Civilité</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Name in own script</source>
        <translation>Nom dans son écriture</translation>
    </message>
    <message>
        <source>How the name is said</source>
        <translation>Prononciation du nom</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>Entity as printed</source>
        <translation>Entité telle qu’imprimée</translation>
    </message>
    <message>
        <source>Own time zone</source>
        <translation>Fuseau personnel</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <translation>Remplacé par</translation>
    </message>
    <message>
        <source>Invited on</source>
        <translation>Invitée le</translation>
    </message>
    <message>
        <source>Acknowledged on</source>
        <translation>Accusé reçu le</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>Réponse le</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Dernier contact</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>Quota</translation>
    </message>
    <message>
        <source>Head to be named</source>
        <translation>Chef à désigner</translation>
    </message>
    <message>
        <source>Names and addresses</source>
        <translation>Noms et adresses</translation>
    </message>
    <message>
        <source>At this meeting</source>
        <translation>À cette réunion</translation>
    </message>
    <message>
        <source>Delegation as a whole</source>
        <translation>Délégation dans son ensemble</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Feuille</translation>
    </message>
    <message>
        <source>Make entities that are not in the directory</source>
        <translation>Créer les entités absentes du répertoire</translation>
    </message>
    <message>
        <source>Columns of</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Takes part</source>
        <translation>Participe</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Sans groupes</translation>
    </message>
    <message>
        <source>Group by region</source>
        <translation>Grouper par région</translation>
    </message>
    <message>
        <source>Group by kind</source>
        <translation>Grouper par type</translation>
    </message>
    <message>
        <source>Group by entity</source>
        <translation>Grouper par entité</translation>
    </message>
    <message>
        <source>In this meeting</source>
        <translation>À cette réunion</translation>
    </message>
    <message>
        <source>In no other meeting</source>
        <translation>Dans aucune autre réunion</translation>
    </message>
    <message>
        <source>No e-mail</source>
        <translation>Sans courriel</translation>
    </message>
    <message>
        <source>Not to be listed</source>
        <translation>Adresse non publiée</translation>
    </message>
    <message>
        <source>In no meeting</source>
        <translation>À aucune réunion</translation>
    </message>
    <message>
        <source>Listed</source>
        <translation>Publiée</translation>
    </message>
    <message>
        <source>no address</source>
        <translation>sans adresse</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Prévu</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Intervenant</translation>
    </message>
    <message>
        <source>Their time now</source>
        <translation>Son heure actuelle</translation>
    </message>
    <message>
        <source>Their time planned</source>
        <translation>Son heure prévue</translation>
    </message>
    <message>
        <source>Burden</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>{before} to {after}</source>
        <translation>{before} à {after}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>Concerne</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajouté</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Horaires</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>Titres</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Salle</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Intervenants</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action demandée</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Placé</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Déplacé</translation>
    </message>
    <message>
        <source>Length changed</source>
        <translation>Durée modifiée</translation>
    </message>
    <message>
        <source>Retitled</source>
        <translation>Titre modifié</translation>
    </message>
    <message>
        <source>Since {version}, not released yet</source>
        <translation>Depuis&#x202f;: {version}, pas encore publié</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>1 point</translation>
    </message>
    <message>
        <source>{n} items</source>
        <translation>{n} points</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Le</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Compter</translation>
    </message>
    <message>
        <source>A day of the sittings, or any other date such as {day}</source>
        <translation>Un jour des séances, ou toute autre date comme {day}</translation>
    </message>
    <message>
        <source>{text} is no date such as {day}</source>
        <translation>{text} n’est pas une date comme {day}</translation>
    </message>
    <message>
        <source>When could a sitting of {length} start?</source>
        <translation>Quand pourrait commencer une séance de {length}&#xa0;?</translation>
    </message>
    <message>
        <source>number: {counted} for which part of it is night (22:00–06:00)</source>
        <translation>nombre&#xa0;: {counted} pour qui une partie tombe la nuit (22:00–06:00)</translation>
    </message>
    <message>
        <source>Start, {city} time</source>
        <translation>Début, heure de {city}</translation>
    </message>
    <message>
        <source>Planned: {span}</source>
        <translation>Prévu&#xa0;: {span}</translation>
    </message>
    <message>
        <source>Same hour: {span}</source>
        <translation>Même heure&#x202f;: {span}</translation>
    </message>
    <message>
        <source>work</source>
        <translation>travail</translation>
    </message>
    <message>
        <source>edge</source>
        <translation>marge</translation>
    </message>
    <message>
        <source>night</source>
        <translation>nuit</translation>
    </message>
    <message>
        <source>easy</source>
        <translation>facile</translation>
    </message>
    <message>
        <source>hard</source>
        <translation>pénible</translation>
    </message>
    <message>
        <source>Days in turn</source>
        <translation>Jours en alternance</translation>
    </message>
    <message>
        <source>two hours that take turns, so that the nights are shared</source>
        <translation>deux heures qui alternent, pour que les nuits soient partagées</translation>
    </message>
    <message>
        <source>Move to these</source>
        <translation>Déplacer ainsi</translation>
    </message>
    <message>
        <source>Use these</source>
        <translation>Retenir</translation>
    </message>
    <message>
        <source>Over all days the worst-off bears {worst} ({entity}).</source>
        <translation>Sur l’ensemble des jours, le plus touché supporte {worst} ({entity}).</translation>
    </message>
    <message>
        <source>With one hour for all days it would be {same}.</source>
        <translation>Avec une seule heure pour tous les jours, ce serait {same}.</translation>
    </message>
    <message>
        <source>No two hours are fairer than one hour for all days.</source>
        <translation>Aucune alternance n’est plus équitable qu’une seule heure pour tous les jours.</translation>
    </message>
    <message>
        <source>Burden over the editions</source>
        <translation>Charge au fil des éditions</translation>
    </message>
    <message>
        <source>hours outside 07:00–19:00, a seat on average, all sittings</source>
        <translation>heures hors de 07:00–19:00, moyenne par siège, toutes les séances</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Ensemble</translation>
    </message>
    <message>
        <source>The file is open for reading only</source>
        <translation>Le fichier est ouvert en lecture seule</translation>
    </message>
    <message>
        <source>The sittings start at this hour already</source>
        <translation>Les séances commencent déjà à cette heure</translation>
    </message>
    <message>
        <source>Asking who is invited</source>
        <translation>Recherche des invités</translation>
    </message>
    <message>
        <source>To the invitations</source>
        <translation>Aux invitations</translation>
    </message>
    <message>
        <source>No invitation falls due by it.</source>
        <translation>Aucune invitation ne serait à renvoyer.</translation>
    </message>
    <message>
        <source>{n} of {of_all}</source>
        <translation>{n} sur {of_all}</translation>
    </message>
    <message>
        <source>no night</source>
        <translation>pas de nuit</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Local start</source>
        <translation>Début local</translation>
    </message>
    <message>
        <source>Move to {hour}</source>
        <translation>Déplacer à {hour}</translation>
    </message>
    <message>
        <source>Use {hour}</source>
        <translation>Retenir {hour}</translation>
    </message>
    <message>
        <source>{n} at night</source>
        <translation>{n} la nuit</translation>
    </message>
    <message>
        <source>worst {burden} ({entity})</source>
        <translation>au pire {burden} ({entity})</translation>
    </message>
    <message>
        <source>{n} of {of_all} in office hours</source>
        <translation>{n} sur {of_all} aux heures de bureau</translation>
    </message>
    <message>
        <source>burden {burden}</source>
        <translation>charge {burden}</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>UTC {west} to {east}</source>
        <translation>UTC {west} à {east}</translation>
    </message>
    <message>
        <source>delegates</source>
        <translation>délégués</translation>
    </message>
    <message>
        <source>entities</source>
        <translation>entités</translation>
    </message>
    <message>
        <source>Worst-off</source>
        <translation>Le plus touché</translation>
    </message>
    <message>
        <source>In office hours</source>
        <translation>Aux heures de bureau</translation>
    </message>
    <message>
        <source>Total burden</source>
        <translation>Charge totale</translation>
    </message>
    <message>
        <source>most {value}</source>
        <translation>max. {value}</translation>
    </message>
    <message>
        <source>least {value}</source>
        <translation>min. {value}</translation>
    </message>
    <message>
        <source>{region}, start {hour}: {night} of {seats} with some night, burden {mean} on average</source>
        <translation>{region}, début {hour}&#xa0;: {night} sur {seats} en partie la nuit, charge {mean} en moyenne</translation>
    </message>
    <message>
        <source>{profile}, start {hour}: {value}</source>
        <translation>{profile}, début {hour}&#xa0;: {value}</translation>
    </message>
    <message>
        <source>{n} in office hours</source>
        <translation>{n} aux heures de bureau</translation>
    </message>
    <message>
        <source>spares whoever has it worst</source>
        <translation>ménage qui est le plus touché</translation>
    </message>
    <message>
        <source>most within 07:00–19:00</source>
        <translation>le plus grand nombre entre 07:00 et 19:00</translation>
    </message>
    <message>
        <source>least burden, all added up</source>
        <translation>la moindre charge, tout compté</translation>
    </message>
    <message>
        <source>{day} {before} to {after}</source>
        <translation>{day} de {before} à {after}</translation>
    </message>
    <message>
        <source>to be named</source>
        <translation>à désigner</translation>
    </message>
    <message>
        <source>Reading the editions</source>
        <translation>Lecture des éditions</translation>
    </message>
    <message>
        <source>The agenda on the clock of whoever reads it: one file, for any browser, even offline</source>
        <translation>L’ordre du jour à l’heure de qui le lit&#x202f;: un seul fichier, pour tout navigateur, même hors ligne</translation>
    </message>
    <message>
        <source>The agenda for spreadsheets (XLSX, CSV) and the programs of conferences (XML, JSON)</source>
        <translation>L’ordre du jour pour les tableurs (XLSX, CSV) et les logiciels de conférence (XML, JSON)</translation>
    </message>
    <message>
        <source>1 event</source>
        <translation>1 événement</translation>
    </message>
    <message>
        <source>{n} events</source>
        <translation>{n} événements</translation>
    </message>
    <message>
        <source>{events} that any calendar program can take in</source>
        <translation>{events} à ouvrir dans n’importe quel calendrier</translation>
    </message>
    <message>
        <source>“{text}” is no date such as 2027-02-18</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas une date comme 2027-02-18</translation>
    </message>
    <message>
        <source>“{text}” is no number from 1 on</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas un nombre à partir de 1</translation>
    </message>
    <message>
        <source>“{text}” is no e-mail address</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas une adresse électronique</translation>
    </message>
    <message>
        <source>“{text}” is none of: {known}</source>
        <translation>«&#x202f;{text}&#x202f;» n’est aucun de&#x202f;: {known}</translation>
    </message>
    <message>
        <source>{column} is not changed here</source>
        <translation>{column}&#x202f;: ne se modifie pas ici</translation>
    </message>
</context>
<context>
    <name>AboutScreen</name>
    <message>
        <source>Copy diagnostics</source>
        <translation>Copier le diagnostic</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Fichier ouvert</translation>
    </message>
    <message>
        <source>About MeetingDesk</source>
        <translation>À propos de MeetingDesk</translation>
    </message>
    <message>
        <source>Nothing here is personal: no name, no path, and nothing of what the file holds.</source>
        <translation>Rien ici n’est personnel&#x202f;: ni nom, ni chemin, ni rien de ce que contient le fichier.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>Addresses</name>
    <message>
        <source>Copy the addresses for Bcc</source>
        <translation>Copier les adresses pour Cci</translation>
    </message>
    <message>
        <source>Nobody who is selected has an address.</source>
        <translation>Aucune personne choisie n’a d’adresse.</translation>
    </message>
    <message>
        <source>{n} addresses are copied: batch {place} of {count}.</source>
        <translation>{n} adresses copiées&#x202f;: lot {place} sur {count}.</translation>
    </message>
</context>
<context>
    <name>AgendaBar</name>
    <message>
        <source>Agenda</source>
        <translation>Ordre du jour</translation>
    </message>
    <message>
        <source>Show all that is wrong with the plan</source>
        <translation>Montrer tout ce qui ne va pas dans le programme</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>What was released, and what has changed since</source>
        <translation>Ce qui a été publié, et ce qui a changé depuis</translation>
    </message>
    <message>
        <source>Plan the order…</source>
        <translation>Planifier l’ordre…</translation>
    </message>
    <message>
        <source>Place the items so that speakers speak in humane hours</source>
        <translation>Placer les points pour que les intervenants parlent à des heures humaines</translation>
    </message>
    <message>
        <source>Add item</source>
        <translation>Ajouter un point</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>Snap {n} min</source>
        <translation>Pas de {n} min</translation>
    </message>
    <message>
        <source>The file is open for reading only</source>
        <translation>Le fichier est ouvert en lecture seule</translation>
    </message>
</context>
<context>
    <name>AgendaList</name>
    <message>
        <source>Agenda</source>
        <translation>Ordre du jour</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Start, {city}</source>
        <translation>Début, {city}</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Intervenants</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Salle</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
</context>
<context>
    <name>AgendaOptions</name>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
</context>
<context>
    <name>AgendaScreen</name>
    <message>
        <source>Add an agenda item</source>
        <translation>Ajouter un point de l’ordre du jour</translation>
    </message>
    <message>
        <source>Next conflict</source>
        <translation>Conflit suivant</translation>
    </message>
    <message>
        <source>All problems</source>
        <translation>Tous les problèmes</translation>
    </message>
    <message>
        <source>Change a sitting</source>
        <translation>Modifier une séance</translation>
    </message>
    <message>
        <source>Add a sitting</source>
        <translation>Ajouter une séance</translation>
    </message>
    <message>
        <source>Replace who is to be named</source>
        <translation>Remplacer l’intervenant à désigner</translation>
    </message>
    <message>
        <source>Refer the item to a document</source>
        <translation>Renvoyer le point à un document</translation>
    </message>
    <message>
        <source>Write what came of the item</source>
        <translation>Noter la suite donnée au point</translation>
    </message>
    <message>
        <source>Take the item before another one…</source>
        <translation>Traiter le point avant un autre…</translation>
    </message>
    <message>
        <source>Take the item after another one…</source>
        <translation>Traiter le point après un autre…</translation>
    </message>
    <message>
        <source>Timetable or list</source>
        <translation>Horaire ou liste</translation>
    </message>
    <message>
        <source>Fold or show the tray</source>
        <translation>Replier ou montrer les points non placés</translation>
    </message>
    <message>
        <source>Choose the clocks…</source>
        <translation>Choisir les horloges…</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Usual zoom</source>
        <translation>Taille habituelle</translation>
    </message>
    <message>
        <source>No speaker of this item is to be named</source>
        <translation>Aucun intervenant de ce point n’est à désigner</translation>
    </message>
</context>
<context>
    <name>AgendaSheetOptions</name>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Second language, side by side</source>
        <translation>Seconde langue, en regard</translation>
    </message>
</context>
<context>
    <name>AgendaViews</name>
    <message>
        <source>Timetable</source>
        <translation>Horaire</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Window planner</source>
        <translation>Créneaux</translation>
    </message>
</context>
<context>
    <name>AskedForm</name>
    <message>
        <source>Read again</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>As the file suggests</source>
        <translation>Comme le fichier le suggère</translation>
    </message>
    <message>
        <source>Day, month, year</source>
        <translation>Jour, mois, année</translation>
    </message>
    <message>
        <source>Month, day, year</source>
        <translation>Mois, jour, année</translation>
    </message>
    <message>
        <source>Year, month, day</source>
        <translation>Année, mois, jour</translation>
    </message>
    <message>
        <source>Time zone of the log</source>
        <translation>Fuseau horaire du journal</translation>
    </message>
    <message>
        <source>Order of its dates</source>
        <translation>Ordre de ses dates</translation>
    </message>
    <message>
        <source>Day of its times</source>
        <translation>Jour de ses heures</translation>
    </message>
    <message>
        <source>Counts in</source>
        <translation>Compte pour</translation>
    </message>
    <message>
        <source>Every sitting that a row overlaps</source>
        <translation>Chaque séance qu’une ligne recoupe</translation>
    </message>
</context>
<context>
    <name>AttendanceCard</name>
    <message>
        <source>Attendance</source>
        <translation>Présence</translation>
    </message>
    <message>
        <source>A whole number</source>
        <translation>Un nombre entier</translation>
    </message>
    <message>
        <source>Percent of a sitting that is enough</source>
        <translation>Pourcentage d’une séance qui suffit</translation>
    </message>
    <message>
        <source>Minutes that are not yet late or early</source>
        <translation>Minutes de tolérance, au début et à la fin</translation>
    </message>
    <message>
        <source>Quorum</source>
        <translation>Quorum</translation>
    </message>
    <message>
        <source>No rule</source>
        <translation>Aucune règle</translation>
    </message>
    <message>
        <source>Of the entities</source>
        <translation>Des entités</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lu</translation>
    </message>
    <message>
        <source>at the start</source>
        <translation>au début</translation>
    </message>
    <message>
        <source>throughout</source>
        <translation>tout du long</translation>
    </message>
    <message>
        <source>Choose a quorum first</source>
        <translation>Choisissez d’abord un quorum</translation>
    </message>
</context>
<context>
    <name>AttendanceOptions</name>
    <message>
        <source>Native name</source>
        <translation>Nom d’origine</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>Each agenda item</source>
        <translation>Chaque point de l’ordre du jour</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
</context>
<context>
    <name>AttendanceScreen</name>
    <message>
        <source>Import a log…</source>
        <translation>Importer un journal…</translation>
    </message>
    <message>
        <source>Review the names of the logs</source>
        <translation>Revoir les noms des journaux</translation>
    </message>
    <message>
        <source>Show the rows behind it</source>
        <translation>Afficher les lignes derrière</translation>
    </message>
    <message>
        <source>Show the matrix</source>
        <translation>Afficher le tableau</translation>
    </message>
    <message>
        <source>Take the roll</source>
        <translation>Faire l’appel</translation>
    </message>
    <message>
        <source>Show the attendance by region</source>
        <translation>Afficher la présence par région</translation>
    </message>
    <message>
        <source>Call the roll for the next item</source>
        <translation>Faire l’appel pour le point suivant</translation>
    </message>
    <message>
        <source>Call the roll for the item before</source>
        <translation>Faire l’appel pour le point précédent</translation>
    </message>
    <message>
        <source>Mark all in the room as present</source>
        <translation>Noter présents tous ceux qui sont dans la salle</translation>
    </message>
    <message>
        <source>Print the attendance sheet…</source>
        <translation>Imprimer la feuille de présence…</translation>
    </message>
    <message>
        <source>Show the roll-call in large type</source>
        <translation>Afficher l’appel en grands caractères</translation>
    </message>
    <message>
        <source>Add somebody to the roll…</source>
        <translation>Ajouter quelqu’un à l’appel…</translation>
    </message>
    <message>
        <source>Show the charts of the attendance</source>
        <translation>Afficher les graphiques de présence</translation>
    </message>
    <message>
        <source>Show the logs</source>
        <translation>Afficher les journaux</translation>
    </message>
    <message>
        <source>This file is open for reading only.</source>
        <translation>Ce fichier est ouvert en lecture seule.</translation>
    </message>
    <message>
        <source>There is no sitting yet.</source>
        <translation>Il n’y a pas encore de séance.</translation>
    </message>
</context>
<context>
    <name>AttendanceTable</name>
    <message>
        <source>Entity</source>
        <translation>Entité</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
</context>
<context>
    <name>AttendanceViews</name>
    <message>
        <source>Attendance</source>
        <translation>Présence</translation>
    </message>
    <message>
        <source>Attendance by region and kind</source>
        <translation>Présence par région et type</translation>
    </message>
    <message>
        <source>No log has been taken in yet.</source>
        <translation>Aucun journal n’a encore été repris.</translation>
    </message>
    <message>
        <source>Add a sitting</source>
        <translation>Ajouter une séance</translation>
    </message>
    <message>
        <source>Import log…</source>
        <translation>Importer un journal…</translation>
    </message>
    <message>
        <source>Show the delegations</source>
        <translation>Voir les délégations</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>There is no sitting yet, so nobody can have been there.</source>
        <translation>Il n’y a pas encore de séance&#x202f;: personne n’a pu être présent.</translation>
    </message>
    <message>
        <source>Nobody is expected yet: name delegates, or import a log.</source>
        <translation>Personne n’est encore attendu&#x202f;: désignez des délégués ou importez un journal.</translation>
    </message>
    <message>
        <source>Nobody here is in this state.</source>
        <translation>Personne n’est ici dans cet état.</translation>
    </message>
</context>
<context>
    <name>AttendedTable</name>
    <message>
        <source>Others</source>
        <translation>Autres</translation>
    </message>
    <message>
        <source>Outside the regions</source>
        <translation>Hors des régions</translation>
    </message>
    <message>
        <source>All regions</source>
        <translation>Toutes les régions</translation>
    </message>
    <message>
        <source>{kind}: {a} of {b} entities represented, {c} of {d} people attended</source>
        <translation>{kind}&#x202f;: {a} entités représentées sur {b}, {c} personnes présentes sur {d}</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Tous les types</translation>
    </message>
    <message>
        <source>Entities, and below them people</source>
        <translation>Entités, et personnes en dessous</translation>
    </message>
</context>
<context>
    <name>BackupsModel</name>
    <message>
        <source>Made</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
</context>
<context>
    <name>BackupsScreen</name>
    <message>
        <source>Save a copy…</source>
        <translation>Enregistrer une copie…</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>No backup of this file has been made yet.</source>
        <translation>Aucune sauvegarde de ce fichier n’a encore été faite.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>Restaurer cette sauvegarde</translation>
    </message>
    <message>
        <source>The file is open for reading only.</source>
        <translation>Le fichier est ouvert en lecture seule.</translation>
    </message>
    <message>
        <source>Reading the backup through…</source>
        <translation>Lecture complète de la sauvegarde…</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>Sauvegarde en cours</translation>
    </message>
    <message>
        <source>The backup is made.</source>
        <translation>La sauvegarde est faite.</translation>
    </message>
    <message>
        <source>Saving a copy</source>
        <translation>Enregistrement d’une copie</translation>
    </message>
</context>
<context>
    <name>BoardCard</name>
    <message>
        <source>Regions and kinds</source>
        <translation>Régions et types</translation>
    </message>
    <message>
        <source>Outside the regions</source>
        <translation>Hors des régions</translation>
    </message>
    <message>
        <source>All regions</source>
        <translation>Toutes les régions</translation>
    </message>
</context>
<context>
    <name>BoardModel</name>
    <message>
        <source>{kind}: nobody is invited yet; choose whom to invite</source>
        <translation>{kind}&#x202f;: personne n’est encore invité&#x202f;; choisir qui inviter</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>On day 1</source>
        <translation>Le 1er jour</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmées</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entités</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message>
        <source>Regions and kinds</source>
        <translation>Régions et types</translation>
    </message>
</context>
<context>
    <name>CalendarOptions</name>
    <message>
        <source>One event for</source>
        <translation>Un événement par</translation>
    </message>
    <message>
        <source>each sitting</source>
        <translation>séance</translation>
    </message>
    <message>
        <source>each agenda item</source>
        <translation>point de l’ordre du jour</translation>
    </message>
</context>
<context>
    <name>CardOptions</name>
    <message>
        <source>On the card</source>
        <translation>Sur la carte</translation>
    </message>
</context>
<context>
    <name>CertificateOptions</name>
    <message>
        <source>Native name</source>
        <translation>Nom d’origine</translation>
    </message>
</context>
<context>
    <name>ChartOptions</name>
    <message>
        <source>Quorum</source>
        <translation>Quorum</translation>
    </message>
    <message>
        <source>As the meeting has it</source>
        <translation>Celui de la réunion</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
</context>
<context>
    <name>ChartsView</name>
    <message>
        <source>By minute</source>
        <translation>Par minute</translation>
    </message>
    <message>
        <source>Day by day</source>
        <translation>Jour par jour</translation>
    </message>
    <message>
        <source>Editions</source>
        <translation>Éditions</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Couverture</translation>
    </message>
    <message>
        <source>Print charts…</source>
        <translation>Imprimer les graphiques…</translation>
    </message>
    <message>
        <source>Entities represented by region and day</source>
        <translation>Entités représentées par région et par jour</translation>
    </message>
    <message>
        <source>Attendance by edition</source>
        <translation>Présence par édition</translation>
    </message>
    <message>
        <source>Share of each sitting that a delegation was there for</source>
        <translation>Part de chaque séance à laquelle une délégation assistait</translation>
    </message>
</context>
<context>
    <name>ColumnsForm</name>
    <message>
        <source>Dates are written</source>
        <translation>Forme des dates</translation>
    </message>
    <message>
        <source>as the file shows</source>
        <translation>d’après le fichier</translation>
    </message>
    <message>
        <source>day, month, year</source>
        <translation>jour, mois, année</translation>
    </message>
    <message>
        <source>month, day, year</source>
        <translation>mois, jour, année</translation>
    </message>
    <message>
        <source>year, month, day</source>
        <translation>année, mois, jour</translation>
    </message>
</context>
<context>
    <name>ComingCard</name>
    <message>
        <source>Coming</source>
        <translation>À venir</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Items still to come</source>
        <translation>Points encore à venir</translation>
    </message>
    <message>
        <source>Nothing more is to come in this sitting.</source>
        <translation>Plus rien à venir dans cette séance.</translation>
    </message>
    <message>
        <source>times in {city}</source>
        <translation>heures de {city}</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands and what was found</source>
        <translation>Commandes et résultats</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Rechercher ou lancer une commande</translation>
    </message>
    <message>
        <source>Nothing is found for this.</source>
        <translation>Rien de tel.</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Réunion</translation>
    </message>
    <message>
        <source>Sitting</source>
        <translation>Séance</translation>
    </message>
    <message>
        <source>Agenda item</source>
        <translation>Point de l’ordre du jour</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>Délégation</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entité</translation>
    </message>
</context>
<context>
    <name>Controller</name>
    <message>
        <source>Restoring the backup</source>
        <translation>Restauration de la sauvegarde</translation>
    </message>
    <message>
        <source>Changing many rows</source>
        <translation>Modification de nombreuses lignes</translation>
    </message>
    <message>
        <source>Undoing a step of many rows</source>
        <translation>Annulation d’une étape de nombreuses lignes</translation>
    </message>
    <message>
        <source>Redoing a step of many rows</source>
        <translation>Rétablissement d’une étape de nombreuses lignes</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>such as {day}</source>
        <translation>par exemple {day}</translation>
    </message>
    <message>
        <source>A date such as {day}</source>
        <translation>Une date, par exemple {day}</translation>
    </message>
</context>
<context>
    <name>DayFigures</name>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Entities represented</source>
        <translation>Entités représentées</translation>
    </message>
    <message>
        <source>People attended</source>
        <translation>Personnes présentes</translation>
    </message>
    <message>
        <source>Half time or more</source>
        <translation>Mi-temps ou plus</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>À revoir</translation>
    </message>
    <message>
        <source>of 1 name</source>
        <translation>sur 1 nom</translation>
    </message>
    <message>
        <source>of {n} names</source>
        <translation>sur {n} noms</translation>
    </message>
    <message>
        <source>of {n}</source>
        <translation>sur {n}</translation>
    </message>
    <message>
        <source>person</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>people</source>
        <translation>personnes</translation>
    </message>
</context>
<context>
    <name>DelegateForm</name>
    <message>
        <source>Given name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Nom de famille</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>Takes part</source>
        <translation>Participe</translation>
    </message>
    <message>
        <source>Post as printed</source>
        <translation>Fonction imprimée</translation>
    </message>
    <message>
        <source>Entity as printed, if not its own name</source>
        <translation>Entité imprimée, si ce n’est son nom</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Time zone, if not that of the entity</source>
        <translation>Fuseau, si ce n’est celui de l’entité</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmer</translation>
    </message>
    <message>
        <source>Confirm again</source>
        <translation>Confirmer de nouveau</translation>
    </message>
    <message>
        <source>Make head</source>
        <translation>Nommer chef</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Remplacer…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>DelegationPage</name>
    <message>
        <source>Delegation</source>
        <translation>Délégation</translation>
    </message>
    <message>
        <source>Note for the office</source>
        <translation>Note interne</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>Quota</translation>
    </message>
    <message>
        <source>Invited on</source>
        <translation>Invitée le</translation>
    </message>
    <message>
        <source>Acknowledged on</source>
        <translation>Accusé reçu le</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>Réponse le</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Dernier contact</translation>
    </message>
    <message>
        <source>The head is to be named</source>
        <translation>Le chef est à désigner</translation>
    </message>
    <message>
        <source>Confirm with all its people</source>
        <translation>Confirmer avec toutes ses personnes</translation>
    </message>
    <message>
        <source>Show in the directory</source>
        <translation>Voir au répertoire</translation>
    </message>
    <message>
        <source>Take back the invitation</source>
        <translation>Retirer l’invitation</translation>
    </message>
    <message>
        <source>On the agenda</source>
        <translation>À l’ordre du jour</translation>
    </message>
    <message>
        <source>This file is open for reading only.</source>
        <translation>Ce fichier est ouvert en lecture seule.</translation>
    </message>
    <message>
        <source>There is a head of delegation.</source>
        <translation>Il y a un chef de délégation.</translation>
    </message>
    <message>
        <source>first meeting of the series</source>
        <translation>première réunion de la série</translation>
    </message>
    <message>
        <source>{n} meetings of the series</source>
        <translation>{n} réunions de la série</translation>
    </message>
    <message>
        <source>Local time in {city}</source>
        <translation>Heure locale à {city}</translation>
    </message>
    <message>
        <source>Sitting {n}</source>
        <translation>Séance {n}</translation>
    </message>
    <message>
        <source>Night there, between 22:00 and 06:00</source>
        <translation>Il y fait nuit, entre 22:00 et 06:00</translation>
    </message>
    <message>
        <source>unscheduled</source>
        <translation>non placé</translation>
    </message>
    <message>
        <source>A number, or nothing</source>
        <translation>Un nombre, ou rien</translation>
    </message>
</context>
<context>
    <name>Delegations</name>
    <message>
        <source>Entity</source>
        <translation>Entité</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Head of delegation</source>
        <translation>Chef de délégation</translation>
    </message>
    <message>
        <source>Last time</source>
        <translation>La dernière fois</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Dernier contact</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Invitation</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Acceptées</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>Quota</translation>
    </message>
    <message>
        <source>Invited on</source>
        <translation>Invitée le</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>Réponse le</translation>
    </message>
    <message>
        <source>Group by region</source>
        <translation>Grouper par région</translation>
    </message>
    <message>
        <source>Group by kind</source>
        <translation>Grouper par type</translation>
    </message>
    <message>
        <source>Group by status</source>
        <translation>Grouper par statut</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Sans groupes</translation>
    </message>
    <message>
        <source>no head named</source>
        <translation>sans chef</translation>
    </message>
    <message>
        <source>All delegations</source>
        <translation>Toutes les délégations</translation>
    </message>
</context>
<context>
    <name>DelegationsScreen</name>
    <message>
        <source>Delegations</source>
        <translation>Délégations</translation>
    </message>
    <message>
        <source>Find an entity or person</source>
        <translation>Chercher une entité, une personne</translation>
    </message>
    <message>
        <source>Invite entities</source>
        <translation>Inviter des entités</translation>
    </message>
    <message>
        <source>Invite entities…</source>
        <translation>Inviter des entités…</translation>
    </message>
    <message>
        <source>Add a person to the delegation</source>
        <translation>Ajouter une personne à la délégation</translation>
    </message>
    <message>
        <source>No entity has been invited to this meeting yet.</source>
        <translation>Aucune entité n’a encore été invitée à cette réunion.</translation>
    </message>
    <message>
        <source>No delegation is like this.</source>
        <translation>Aucune délégation ne correspond.</translation>
    </message>
</context>
<context>
    <name>Directory</name>
    <message>
        <source>Entity</source>
        <translation>Entité</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Siège</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Gone from</source>
        <translation>Close le</translation>
    </message>
</context>
<context>
    <name>DirectoryImportScreen</name>
    <message>
        <source>Entities that are added</source>
        <translation>Entités ajoutées</translation>
    </message>
    <message>
        <source>Entities that are changed</source>
        <translation>Entités modifiées</translation>
    </message>
    <message>
        <source>Rows that are rejected</source>
        <translation>Lignes rejetées</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouvelles</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifiées</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejetées</translation>
    </message>
    <message>
        <source>Import a directory</source>
        <translation>Importer un répertoire</translation>
    </message>
    <message>
        <source>Reading the directory</source>
        <translation>Lecture du répertoire</translation>
    </message>
    <message>
        <source>All of this is in the directory already.</source>
        <translation>Tout cela figure déjà dans le répertoire.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entité</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Siège</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Devient</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Taking in the directory</source>
        <translation>Reprise du répertoire</translation>
    </message>
</context>
<context>
    <name>DirectoryScreen</name>
    <message>
        <source>Directory</source>
        <translation>Répertoire</translation>
    </message>
    <message>
        <source>Find an entity</source>
        <translation>Chercher une entité</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entités</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Évolution</translation>
    </message>
    <message>
        <source>Add entity</source>
        <translation>Ajouter une entité</translation>
    </message>
    <message>
        <source>Regions and kinds</source>
        <translation>Régions et types</translation>
    </message>
    <message>
        <source>Add an entity</source>
        <translation>Ajouter une entité</translation>
    </message>
    <message>
        <source>Growth of the directory</source>
        <translation>Évolution du répertoire</translation>
    </message>
    <message>
        <source>Regions and kinds…</source>
        <translation>Régions et types…</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>À la date du</translation>
    </message>
    <message>
        <source>All dates</source>
        <translation>Toutes les dates</translation>
    </message>
    <message>
        <source>on {day}</source>
        <translation>au {day}</translation>
    </message>
    <message>
        <source>No entity was there on this day.</source>
        <translation>Il n’y avait aucune entité ce jour-là.</translation>
    </message>
    <message>
        <source>No entity is like this.</source>
        <translation>Aucune entité ne correspond.</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>As the meeting has it</source>
        <translation>Comme la réunion le prévoit</translation>
    </message>
    <message>
        <source>By region and kind</source>
        <translation>Par région et type</translation>
    </message>
    <message>
        <source>By name of the entity</source>
        <translation>Par nom de l’entité</translation>
    </message>
    <message>
        <source>Signed for</source>
        <translation>À signer pour</translation>
    </message>
    <message>
        <source>Each sitting</source>
        <translation>Chaque séance</translation>
    </message>
    <message>
        <source>Each half-day</source>
        <translation>Chaque demi-journée</translation>
    </message>
    <message>
        <source>Each day</source>
        <translation>Chaque jour</translation>
    </message>
</context>
<context>
    <name>DocumentsScreen</name>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Export this document…</source>
        <translation>Exporter ce document…</translation>
    </message>
    <message>
        <source>Print this document…</source>
        <translation>Imprimer ce document…</translation>
    </message>
    <message>
        <source>Reset the options of this document</source>
        <translation>Réinitialiser les options de ce document</translation>
    </message>
    <message>
        <source>1 sitting</source>
        <translation>1 séance</translation>
    </message>
    <message>
        <source>{n} sittings</source>
        <translation>{n} séances</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>1 point</translation>
    </message>
    <message>
        <source>{n} items</source>
        <translation>{n} points</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 page</translation>
    </message>
    <message>
        <source>{n} pages</source>
        <translation>{n} pages</translation>
    </message>
    <message>
        <source>The export was cancelled; nothing was written.</source>
        <translation>L’exportation a été annulée&#x202f;; rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Written to {path}</source>
        <translation>Écrit dans {path}</translation>
    </message>
    <message>
        <source>{n} files written to {folder}</source>
        <translation>{n} fichiers écrits dans {folder}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>The house style lies in {folder}; what is edited there is drawn anew.</source>
        <translation>La charte graphique se trouve dans {folder}&#x202f;; ce qui y est modifié est redessiné.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
</context>
<context>
    <name>Empty</name>
    <message>
        <source>Add item</source>
        <translation>Ajouter un point</translation>
    </message>
    <message>
        <source>This meeting has no sitting yet, so its items cannot be given times.</source>
        <translation>Cette réunion n’a pas encore de séance&#x202f;: ses points ne peuvent recevoir d’heure.</translation>
    </message>
    <message>
        <source>The agenda is empty. Add its first item; it waits below for a time.</source>
        <translation>L’ordre du jour est vide. Ajoutez son premier point&#x202f;; il attendra plus bas d’être placé.</translation>
    </message>
    <message>
        <source>Add a sitting</source>
        <translation>Ajouter une séance</translation>
    </message>
</context>
<context>
    <name>EmptyPlace</name>
    <message>
        <source>Replace…</source>
        <translation>Remplacer…</translation>
    </message>
    <message>
        <source>Close up</source>
        <translation>Resserrer</translation>
    </message>
    <message>
        <source>Move to the tray</source>
        <translation>Retirer de l’horaire</translation>
    </message>
    <message>
        <source>Take the item out; the items after it move up</source>
        <translation>Retirer le point&#x202f;; ceux qui suivent avancent</translation>
    </message>
    <message>
        <source>Take the item out; its time stays free</source>
        <translation>Retirer le point&#x202f;; son temps reste libre</translation>
    </message>
</context>
<context>
    <name>EntityPage</name>
    <message>
        <source>Entity</source>
        <translation>Entité</translation>
    </message>
    <message>
        <source>First day on which it is there no more</source>
        <translation>Premier jour où elle n’existe plus</translation>
    </message>
    <message>
        <source>Close from this day</source>
        <translation>Clore à partir de ce jour</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close the entity…</source>
        <translation>Clore l’entité…</translation>
    </message>
    <message>
        <source>Past meetings go on naming it.</source>
        <translation>Les réunions passées continuent de la nommer.</translation>
    </message>
    <message>
        <source>Close the entity</source>
        <translation>Clore l’entité</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Nom anglais</translation>
    </message>
    <message>
        <source>Name in French</source>
        <translation>Nom français</translation>
    </message>
    <message>
        <source>Name in its own language</source>
        <translation>Nom dans sa langue</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Country (code)</source>
        <translation>Pays (code)</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>Gone from</source>
        <translation>Close le</translation>
    </message>
    <message>
        <source>Seat is known</source>
        <translation>Siège connu</translation>
    </message>
    <message>
        <source>Entity is known</source>
        <translation>Entité connue</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Focal point</source>
        <translation>Point de contact</translation>
    </message>
    <message>
        <source>Its e-mail</source>
        <translation>Son courriel</translation>
    </message>
    <message>
        <source>Footnote to its name on lists</source>
        <translation>Note de bas de liste à son nom</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>This file is open for reading only.</source>
        <translation>Ce fichier est ouvert en lecture seule.</translation>
    </message>
    <message>
        <source>New entity</source>
        <translation>Nouvelle entité</translation>
    </message>
</context>
<context>
    <name>Errands</name>
    <message>
        <source>Writing the calendar</source>
        <translation>Écriture du calendrier</translation>
    </message>
    <message>
        <source>Writing the directory</source>
        <translation>Écriture du répertoire</translation>
    </message>
    <message>
        <source>Writing the people</source>
        <translation>Écriture des personnes</translation>
    </message>
    <message>
        <source>Saving a copy</source>
        <translation>Enregistrement d’une copie</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>Export everything for a day into a folder</source>
        <translation>Tout exporter pour un jour dans un dossier</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>Écriture de {name}</translation>
    </message>
</context>
<context>
    <name>ExtensionCard</name>
    <message>
        <source>Extend the sitting</source>
        <translation>Prolonger la séance</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Prolonger</translation>
    </message>
    <message>
        <source>Do not extend</source>
        <translation>Ne pas prolonger</translation>
    </message>
    <message>
        <source>Extend to {time}</source>
        <translation>Prolonger jusqu’à {time}</translation>
    </message>
</context>
<context>
    <name>FileChoices</name>
    <message>
        <source>Open an office file</source>
        <translation>Ouvrir un fichier MeetingDesk</translation>
    </message>
    <message>
        <source>Make a new office file</source>
        <translation>Créer un fichier MeetingDesk</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Enregistrer une copie</translation>
    </message>
    <message>
        <source>Schedules (*.xml *.json *.csv *.xlsx *.ics)</source>
        <translation>Programmes (*.xml *.json *.csv *.xlsx *.ics)</translation>
    </message>
    <message>
        <source>Import a schedule</source>
        <translation>Importer un programme</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.ods *.csv *.tsv *.txt)</source>
        <translation>Tableaux (*.xlsx *.ods *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Import people</source>
        <translation>Importer des personnes</translation>
    </message>
    <message>
        <source>Answers (*.ics *.eml *.msg)</source>
        <translation>Réponses (*.ics *.eml *.msg)</translation>
    </message>
    <message>
        <source>Import replies</source>
        <translation>Importer des réponses</translation>
    </message>
    <message>
        <source>Directories (*.xlsx *.ods *.csv *.json)</source>
        <translation>Répertoires (*.xlsx *.ods *.csv *.json)</translation>
    </message>
    <message>
        <source>Import a directory</source>
        <translation>Importer un répertoire</translation>
    </message>
    <message>
        <source>Export the directory</source>
        <translation>Exporter le répertoire</translation>
    </message>
    <message>
        <source>Export the people as cards</source>
        <translation>Exporter les personnes en cartes</translation>
    </message>
    <message>
        <source>Cards (*.vcf)</source>
        <translation>Cartes (*.vcf)</translation>
    </message>
    <message>
        <source>Export the calendar</source>
        <translation>Exporter le calendrier</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Calendrier (*.ics)</translation>
    </message>
    <message>
        <source>Save personal data</source>
        <translation>Enregistrer les données personnelles</translation>
    </message>
    <message>
        <source>Office files (*.meetingdesk)</source>
        <translation>Fichiers MeetingDesk (*.meetingdesk)</translation>
    </message>
</context>
<context>
    <name>FileLife</name>
    <message>
        <source>Show the backups</source>
        <translation>Voir les sauvegardes</translation>
    </message>
    <message>
        <source>Undo the restore</source>
        <translation>Annuler la restauration</translation>
    </message>
    <message>
        <source>Make it there</source>
        <translation>Le créer à cet endroit</translation>
    </message>
    <message>
        <source>Open the latest backup read-only</source>
        <translation>Ouvrir la dernière sauvegarde en lecture seule</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Planning the order</source>
        <translation>Planification de l’ordre</translation>
    </message>
</context>
<context>
    <name>Follower</name>
    <message>
        <source>This is a backup, open for reading only: nothing can be changed.</source>
        <translation>Ceci est une sauvegarde, ouverte en lecture seule&#x202f;: rien ne peut être modifié.</translation>
    </message>
    <message>
        <source>This file is open for reading only: nothing can be changed.</source>
        <translation>Ce fichier est ouvert en lecture seule&#x202f;: rien ne peut être modifié.</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
</context>
<context>
    <name>GroupsPage</name>
    <message>
        <source>Regions and kinds</source>
        <translation>Régions et types</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Plus tôt</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Region or kind</source>
        <translation>Région ou type</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Régions</translation>
    </message>
    <message>
        <source>Kinds of entities</source>
        <translation>Types d’entités</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Nom en anglais</translation>
    </message>
    <message>
        <source>Name in French</source>
        <translation>Nom en français</translation>
    </message>
    <message>
        <source>Short name in English</source>
        <translation>Nom court en anglais</translation>
    </message>
    <message>
        <source>Short name in French</source>
        <translation>Nom court en français</translation>
    </message>
    <message>
        <source>Short code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>The short code is for good: filters, papers and files know it by that.</source>
        <translation>Le code reste&#xa0;: les filtres, les papiers et les fichiers s’en servent.</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>En ajouter</translation>
    </message>
    <message>
        <source>This file is open for reading only.</source>
        <translation>Ce fichier est ouvert en lecture seule.</translation>
    </message>
</context>
<context>
    <name>GrowthChart</name>
    <message>
        <source>Entities at the end of each year</source>
        <translation>Entités à la fin de chaque année</translation>
    </message>
    <message>
        <source>{name}. {year}: {entities}</source>
        <translation>{name}. {year}&#x202f;: {entities}</translation>
    </message>
</context>
<context>
    <name>GrowthPage</name>
    <message>
        <source>Growth</source>
        <translation>Évolution</translation>
    </message>
    <message>
        <source>entities at the end of each year</source>
        <translation>entités à la fin de chaque année</translation>
    </message>
    <message>
        <source>{year}: {entities}</source>
        <translation>{year}&#x202f;: {entities}</translation>
    </message>
    <message>
        <source>{n} of them have no known first day; they are counted from the beginning.</source>
        <translation>{n} d’entre elles n’ont pas de premier jour connu&#x202f;; elles comptent depuis le début.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
</context>
<context>
    <name>Handing</name>
    <message>
        <source>Copy as files</source>
        <translation>Copier en fichiers</translation>
    </message>
    <message>
        <source>Drag and copy as mails</source>
        <translation>Glisser et copier en courriels</translation>
    </message>
    <message>
        <source>Making the files</source>
        <translation>Préparation des fichiers</translation>
    </message>
    <message>
        <source>Recording what was taken</source>
        <translation>Consignation de ce qui a été pris</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Matrix</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Roll-call</source>
        <translation>Appel</translation>
    </message>
    <message>
        <source>By region</source>
        <translation>Par région</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Graphiques</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Journaux</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Noms</translation>
    </message>
    <message>
        <source>Import log…</source>
        <translation>Importer un journal…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Présence</translation>
    </message>
    <message>
        <source>Review 1 name</source>
        <translation>Revoir 1 nom</translation>
    </message>
    <message>
        <source>Review {n} names</source>
        <translation>Revoir {n} noms</translation>
    </message>
    <message>
        <source>By sitting</source>
        <translation>Par séance</translation>
    </message>
    <message>
        <source>By item</source>
        <translation>Par point</translation>
    </message>
    <message>
        <source>Name, entity, e-mail</source>
        <translation>Nom, entité, courriel</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>Chercher une personne</translation>
    </message>
    <message>
        <source>Issue due…</source>
        <translation>Émettre les dues…</translation>
    </message>
    <message>
        <source>Issue all…</source>
        <translation>Tout émettre…</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Dues</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Invitations</translation>
    </message>
    <message>
        <source>Issue {n} due…</source>
        <translation>Émettre {n} dues…</translation>
    </message>
    <message>
        <source>Issue all {n}…</source>
        <translation>Émettre les {n}…</translation>
    </message>
    <message>
        <source>Write what is due into a folder (Ctrl+I)</source>
        <translation>Écrire dans un dossier ce qui est dû (Ctrl+I)</translation>
    </message>
    <message>
        <source>Nothing is due. Write every invitation once more (Ctrl+I)</source>
        <translation>Rien n’est dû. Écrire de nouveau toutes les invitations (Ctrl+I)</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Sitting</source>
        <translation>Séance</translation>
    </message>
    <message>
        <source>Time as of which it is noted, in host time</source>
        <translation>Heure à laquelle c’est noté, en heure de l’hôte</translation>
    </message>
    <message>
        <source>Open the sitting</source>
        <translation>Ouvrir la séance</translation>
    </message>
    <message>
        <source>Extend by 15 minutes</source>
        <translation>Prolonger de 15 minutes</translation>
    </message>
    <message>
        <source>By the clock</source>
        <translation>Selon l’horloge</translation>
    </message>
    <message>
        <source>Noted as of, in {city}</source>
        <translation>Noté à l’heure de {city}</translation>
    </message>
    <message>
        <source>Close the sitting</source>
        <translation>Clore la séance</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Rouvrir</translation>
    </message>
</context>
<context>
    <name>HeldBox</name>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Held for</source>
        <translation>Tenue pour</translation>
    </message>
    <message>
        <source>Add a person by name</source>
        <translation>Ajouter une personne par son nom</translation>
    </message>
    <message>
        <source>The file is open for reading only</source>
        <translation>Le fichier est ouvert en lecture seule</translation>
    </message>
    <message>
        <source>Somebody who is in no delegation any more</source>
        <translation>Quelqu’un qui n’est plus dans aucune délégation</translation>
    </message>
    <message>
        <source>No longer ask {name}</source>
        <translation>Ne plus convier {name}</translation>
    </message>
    <message>
        <source>Choose somebody of the list</source>
        <translation>Choisissez quelqu’un dans la liste</translation>
    </message>
</context>
<context>
    <name>HistoryScreen</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Find a step</source>
        <translation>Chercher une étape</translation>
    </message>
    <message>
        <source>Show what the step was about</source>
        <translation>Voir ce que l’étape concerne</translation>
    </message>
    <message>
        <source>the latest {steps}</source>
        <translation>les {steps} les plus récentes</translation>
    </message>
    <message>
        <source>Nothing has been changed yet.</source>
        <translation>Rien n’a encore été modifié.</translation>
    </message>
    <message>
        <source>No step is like this.</source>
        <translation>Aucune étape ne correspond.</translation>
    </message>
</context>
<context>
    <name>HoursView</name>
    <message>
        <source>Hours at which the sittings could start</source>
        <translation>Heures auxquelles les séances pourraient commencer</translation>
    </message>
</context>
<context>
    <name>HouseForm</name>
    <message>
        <source>Choose a picture…</source>
        <translation>Choisir une image…</translation>
    </message>
    <message>
        <source>Without a logo</source>
        <translation>Sans logo</translation>
    </message>
    <message>
        <source>Colour of titles and rules, such as #1F4E79</source>
        <translation>Couleur des titres et filets, p. ex. #1F4E79</translation>
    </message>
    <message>
        <source>Choose a colour…</source>
        <translation>Choisir une couleur…</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>Valeurs d’origine</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Letterhead, line {n}</source>
        <translation>En-tête, ligne {n}</translation>
    </message>
    <message>
        <source>House style</source>
        <translation>Charte graphique</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>The usual one</source>
        <translation>Celle d’origine</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Police</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Margins at the sides</source>
        <translation>Marges latérales</translation>
    </message>
    <message>
        <source>Margin above, with the running head</source>
        <translation>Marge du haut, avec le titre courant</translation>
    </message>
    <message>
        <source>Margin below</source>
        <translation>Marge du bas</translation>
    </message>
    <message>
        <source>Pictures (*.svg *.png *.jpg *.jpeg)</source>
        <translation>Images (*.svg *.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
</context>
<context>
    <name>HouseStyle</name>
    <message>
        <source>House style: letterhead, logo, paper…</source>
        <translation>Charte graphique&#x202f;: en-tête, logo, papier…</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancel the import</source>
        <translation>Annuler l’import</translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message>
        <source>Names</source>
        <translation>Noms</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Names in the log</source>
        <translation>Noms du journal</translation>
    </message>
    <message>
        <source>Rows that cannot be taken in</source>
        <translation>Lignes qui ne peuvent être reprises</translation>
    </message>
    <message>
        <source>Import log</source>
        <translation>Importer un journal</translation>
    </message>
    <message>
        <source>The log does not name the zone of its times: choose it, then read again.</source>
        <translation>Le journal ne nomme pas le fuseau de ses heures&#x202f;: choisissez-le, puis relisez.</translation>
    </message>
    <message>
        <source>The times of the log have no date: choose their day.</source>
        <translation>Les heures du journal n’ont pas de date&#x202f;: choisissez leur jour.</translation>
    </message>
    <message>
        <source>Choose which columns are the name and the time of joining.</source>
        <translation>Choisissez les colonnes du nom et de l’heure d’arrivée.</translation>
    </message>
    <message>
        <source>By column mapping: check below what each column was taken for.</source>
        <translation>Par correspondance de colonnes&#x202f;: vérifiez ci-dessous ce que chaque colonne représente.</translation>
    </message>
    <message>
        <source>The log says itself that its times are UTC.</source>
        <translation>Le journal dit lui-même que ses heures sont en UTC.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Taken for</source>
        <translation>Pris pour</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
</context>
<context>
    <name>Importer</name>
    <message>
        <source>Attendance logs (*.csv *.tsv *.txt *.xlsx *.ods)</source>
        <translation>Journaux de présence (*.csv *.tsv *.txt *.xlsx *.ods)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Import logs</source>
        <translation>Importer des journaux</translation>
    </message>
    <message>
        <source>Reading the log</source>
        <translation>Lecture du journal</translation>
    </message>
    <message>
        <source>Importing the log</source>
        <translation>Importation du journal</translation>
    </message>
    <message>
        <source>Reading the schedule</source>
        <translation>Lecture du programme</translation>
    </message>
    <message>
        <source>Importing the schedule</source>
        <translation>Importation du programme</translation>
    </message>
    <message>
        <source>Reading the people</source>
        <translation>Lecture des personnes</translation>
    </message>
    <message>
        <source>Taking in the people</source>
        <translation>Import des personnes</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>Écriture de {name}</translation>
    </message>
    <message>
        <source>Reading the answers</source>
        <translation>Lecture des réponses</translation>
    </message>
    <message>
        <source>Keeping the answers</source>
        <translation>Enregistrement des réponses</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Close the inspector</source>
        <translation>Fermer l’inspecteur</translation>
    </message>
    <message>
        <source>Title of the new item</source>
        <translation>Titre du nouveau point</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>Nouveau point</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Rien de sélectionné</translation>
    </message>
    <message>
        <source>Item {number}</source>
        <translation>Point {number}</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Point</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Rubrique</translation>
    </message>
    <message>
        <source>Unscheduled</source>
        <translation>Non placé</translation>
    </message>
    <message>
        <source>Move to the tray</source>
        <translation>Retirer de l’horaire</translation>
    </message>
    <message>
        <source>Move to the tray and close up</source>
        <translation>Retirer de l’horaire et resserrer</translation>
    </message>
    <message>
        <source>Place in the first gap</source>
        <translation>Placer au premier créneau libre</translation>
    </message>
    <message>
        <source>Take it before another item…</source>
        <translation>Le traiter avant un autre point…</translation>
    </message>
    <message>
        <source>Take it after another item…</source>
        <translation>Le traiter après un autre point…</translation>
    </message>
    <message>
        <source>Delete the item</source>
        <translation>Supprimer le point</translation>
    </message>
</context>
<context>
    <name>InvitationInspector</name>
    <message>
        <source>Invitation</source>
        <translation>Invitation</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>No e-mail address: no invitation can be issued</source>
        <translation>Pas de courriel&#x202f;: aucune invitation ne peut être émise</translation>
    </message>
    <message>
        <source>{city} time ({zone})</source>
        <translation>heure de {city} ({zone})</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Invitations</translation>
    </message>
</context>
<context>
    <name>InvitationsScreen</name>
    <message>
        <source>Invitations</source>
        <translation>Invitations</translation>
    </message>
    <message>
        <source>Event, in {city} time</source>
        <translation>Événement, heure de {city}</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entité</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Seq.</source>
        <translation>Séq.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Issue due invitations</source>
        <translation>Émettre les invitations dues</translation>
    </message>
    <message>
        <source>Issue all again…</source>
        <translation>Tout émettre de nouveau…</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>Chercher une personne</translation>
    </message>
    <message>
        <source>Import replies…</source>
        <translation>Importer des réponses…</translation>
    </message>
    <message>
        <source>There is no one to invite yet: no delegate is expected at this meeting.</source>
        <translation>Il n’y a encore personne à inviter&#x202f;: aucun délégué n’est attendu à cette réunion.</translation>
    </message>
    <message>
        <source>There is no one to invite yet: no delegate speaks on an item.</source>
        <translation>Il n’y a encore personne à inviter&#x202f;: aucun délégué n’intervient sur un point.</translation>
    </message>
    <message>
        <source>No one here has this in their name, entity or e-mail address.</source>
        <translation>Personne ici n’a cela dans son nom, son entité ou son courriel.</translation>
    </message>
    <message>
        <source>Nothing is due: everyone holds what they need.</source>
        <translation>Rien n’est dû&#x202f;: chacun a ce qu’il lui faut.</translation>
    </message>
    <message>
        <source>No invitation is in this state.</source>
        <translation>Aucune invitation n’est dans cet état.</translation>
    </message>
    <message>
        <source>Show delegations</source>
        <translation>Voir les délégations</translation>
    </message>
    <message>
        <source>This file is open for reading only.</source>
        <translation>Ce fichier est ouvert en lecture seule.</translation>
    </message>
    <message>
        <source>Invitations are being issued.</source>
        <translation>Des invitations sont en cours d’émission.</translation>
    </message>
    <message>
        <source>There is no one to invite.</source>
        <translation>Il n’y a personne à inviter.</translation>
    </message>
    <message>
        <source>Issuing was cancelled; nothing was recorded as issued.</source>
        <translation>L’émission a été annulée&#x202f;; rien n’a été noté comme émis.</translation>
    </message>
</context>
<context>
    <name>InvitePage</name>
    <message>
        <source>Invite entities</source>
        <translation>Inviter des entités</translation>
    </message>
    <message>
        <source>Entity, city, region</source>
        <translation>Entité, ville, région</translation>
    </message>
    <message>
        <source>Find an entity</source>
        <translation>Chercher une entité</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entité</translation>
    </message>
    <message>
        <source>Entities to invite</source>
        <translation>Entités à inviter</translation>
    </message>
    <message>
        <source>there on {day}</source>
        <translation>existant au {day}</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Tous les types</translation>
    </message>
    <message>
        <source>No entity is like this.</source>
        <translation>Aucune entité ne correspond.</translation>
    </message>
    <message>
        <source>Every entity of the directory has been invited.</source>
        <translation>Toutes les entités du répertoire ont été invitées.</translation>
    </message>
    <message>
        <source>Invite {n}</source>
        <translation>Inviter {n}</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Inviter</translation>
    </message>
    <message>
        <source>{n} to choose from</source>
        <translation>{n} au choix</translation>
    </message>
</context>
<context>
    <name>IssuePanel</name>
    <message>
        <source>Calendar files</source>
        <translation>Fichiers d’agenda</translation>
    </message>
    <message>
        <source>One mail a person</source>
        <translation>Un courriel par personne</translation>
    </message>
    <message>
        <source>Mails with answer buttons</source>
        <translation>Courriels avec boutons de réponse</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Choisir un dossier…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Destinataires</translation>
    </message>
    <message>
        <source>Issue invitations</source>
        <translation>Émettre les invitations</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Ce qu’il dit</translation>
    </message>
    <message>
        <source>Reading the invitations</source>
        <translation>Lecture des invitations</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinataire</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Sitting {number}</source>
        <translation>Séance {number}</translation>
    </message>
    <message>
        <source>Attached: {files}</source>
        <translation>Pièces jointes&#x202f;: {files}</translation>
    </message>
    <message>
        <source>{n} files, each with one event for one person, to be attached to mails of your own.</source>
        <translation>{n} fichiers, chacun avec un événement pour une personne, à joindre à vos propres courriels.</translation>
    </message>
    <message>
        <source>{n} drafts that your mail program opens ready to send, with a file for each event.</source>
        <translation>{n} brouillons que votre messagerie ouvre prêts à l’envoi, avec un fichier par événement.</translation>
    </message>
    <message>
        <source>{n} drafts, one for each person and event. Mail programs show buttons to answer.</source>
        <translation>{n} brouillons, un par personne et par événement. Les messageries affichent des boutons pour répondre.</translation>
    </message>
</context>
<context>
    <name>Issuer</name>
    <message>
        <source>Issue invitations into a folder</source>
        <translation>Émettre les invitations dans un dossier</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Émettre</translation>
    </message>
    <message>
        <source>Issuing invitations</source>
        <translation>Émission des invitations</translation>
    </message>
</context>
<context>
    <name>ItemForm</name>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Follows from start and minutes</source>
        <translation>Découle du début et des minutes</translation>
    </message>
    <message>
        <source>Sitting</source>
        <translation>Séance</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Salle</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Action asked</source>
        <translation>Action demandée</translation>
    </message>
    <message>
        <source>Interpretation</source>
        <translation>Interprétation</translation>
    </message>
    <message>
        <source>Outcome, for the report</source>
        <translation>Suite donnée, pour le rapport</translation>
    </message>
    <message>
        <source>Unscheduled</source>
        <translation>Non placé</translation>
    </message>
    <message>
        <source>Plenary</source>
        <translation>Plénière</translation>
    </message>
    <message>
        <source>Its sub-items have the times</source>
        <translation>Les heures sont celles de ses sous-points</translation>
    </message>
    <message>
        <source>Choose a sitting first</source>
        <translation>Choisissez d’abord une séance</translation>
    </message>
    <message>
        <source>The file is open for reading only</source>
        <translation>Le fichier est ouvert en lecture seule</translation>
    </message>
    <message>
        <source>A time such as 12:20</source>
        <translation>Une heure, par exemple 12:20</translation>
    </message>
    <message>
        <source>Minutes from 1 to 1440</source>
        <translation>De 1 à 1440 minutes</translation>
    </message>
</context>
<context>
    <name>LargeRoll</name>
    <message>
        <source>Roll-call</source>
        <translation>Appel</translation>
    </message>
</context>
<context>
    <name>LetterOptions</name>
    <message>
        <source>All entities</source>
        <translation>Toutes les entités</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entité</translation>
    </message>
</context>
<context>
    <name>ListHead</name>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Show the others as well</source>
        <translation>Afficher aussi les autres</translation>
    </message>
</context>
<context>
    <name>ListRelease</name>
    <message>
        <source>Release the list of participants</source>
        <translation>Publier la liste des participants</translation>
    </message>
    <message>
        <source>Release the list of participants as final</source>
        <translation>Publier la liste des participants comme définitive</translation>
    </message>
    <message>
        <source>The list of participants was released as final.</source>
        <translation>La liste des participants a été publiée comme définitive.</translation>
    </message>
    <message>
        <source>The list of participants was released as Rev.{n}.</source>
        <translation>La liste des participants a été publiée comme Rév.{n}.</translation>
    </message>
    <message>
        <source>The list of participants was released as provisional.</source>
        <translation>La liste des participants a été publiée comme provisoire.</translation>
    </message>
</context>
<context>
    <name>ListScreen</name>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Find in this list</source>
        <translation>Chercher dans cette liste</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
</context>
<context>
    <name>Loader</name>
    <message>
        <source>Reading the agenda</source>
        <translation>Lecture de l’ordre du jour</translation>
    </message>
    <message>
        <source>Reading the attendance</source>
        <translation>Lecture de la présence</translation>
    </message>
    <message>
        <source>Reading the invitations</source>
        <translation>Lecture des invitations</translation>
    </message>
    <message>
        <source>Reckoning the hours</source>
        <translation>Calcul des heures</translation>
    </message>
</context>
<context>
    <name>LogsView</name>
    <message>
        <source>Logs that were taken in</source>
        <translation>Journaux repris</translation>
    </message>
    <message>
        <source>Rows of the log</source>
        <translation>Lignes du journal</translation>
    </message>
    <message>
        <source>Remove this log</source>
        <translation>Retirer ce journal</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Times in</source>
        <translation>Heures de</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Repris</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Name in the log</source>
        <translation>Nom au journal</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>There</source>
        <translation>Là</translation>
    </message>
    <message>
        <source>Taken for</source>
        <translation>Pris pour</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Counts in</source>
        <translation>Compte pour</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Office</source>
        <translation>Secrétariat</translation>
    </message>
</context>
<context>
    <name>MatrixHead</name>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
</context>
<context>
    <name>MeetingPicker</name>
    <message>
        <source>No meeting yet</source>
        <translation>Aucune réunion</translation>
    </message>
</context>
<context>
    <name>MeetingScreen</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Delete the meeting</source>
        <translation>Supprimer la réunion</translation>
    </message>
    <message>
        <source>Add a room</source>
        <translation>Ajouter une salle</translation>
    </message>
    <message>
        <source>Move the room up</source>
        <translation>Monter la salle</translation>
    </message>
    <message>
        <source>Move the room down</source>
        <translation>Descendre la salle</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Présidence</translation>
    </message>
    <message>
        <source>Organiser</source>
        <translation>Organisateur</translation>
    </message>
    <message>
        <source>Mailbox that answers go to</source>
        <translation>Adresse qui reçoit les réponses</translation>
    </message>
    <message>
        <source>Invitations go to</source>
        <translation>Invitations envoyées à</translation>
    </message>
    <message>
        <source>Confirmed people only</source>
        <translation>Personnes confirmées seulement</translation>
    </message>
    <message>
        <source>All who are nominated</source>
        <translation>Toutes les personnes désignées</translation>
    </message>
    <message>
        <source>Mails go out</source>
        <translation>Envoi des courriels</translation>
    </message>
    <message>
        <source>One a person, a file for each event</source>
        <translation>Un par personne, fichiers joints</translation>
    </message>
    <message>
        <source>One an event, with answer buttons</source>
        <translation>Un par événement, avec boutons</translation>
    </message>
    <message>
        <source>Numbers of the agenda</source>
        <translation>Numérotation de l’ordre du jour</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Order of printed lists</source>
        <translation>Ordre des listes imprimées</translation>
    </message>
    <message>
        <source>By region, kind and host</source>
        <translation>Par région, type et hôte</translation>
    </message>
    <message>
        <source>By name of the entity</source>
        <translation>Par nom de l’entité</translation>
    </message>
    <message>
        <source>Symbol of the agenda</source>
        <translation>Cote de l’ordre du jour</translation>
    </message>
    <message>
        <source>Symbol of the list of participants</source>
        <translation>Cote de la liste des participants</translation>
    </message>
    <message>
        <source>such as {symbol}</source>
        <translation>par exemple {symbol}</translation>
    </message>
    <message>
        <source>Names on the platform</source>
        <translation>Noms sur la plateforme</translation>
    </message>
    <message>
        <source>Entity – Name</source>
        <translation>Entité – Nom</translation>
    </message>
    <message>
        <source>Name (Entity)</source>
        <translation>Nom (Entité)</translation>
    </message>
    <message>
        <source>Country code – Name</source>
        <translation>Code du pays – Nom</translation>
    </message>
    <message>
        <source>Name alone</source>
        <translation>Nom seul</translation>
    </message>
    <message>
        <source>Days until a reminder</source>
        <translation>Jours avant une relance</translation>
    </message>
    <message>
        <source>A whole number</source>
        <translation>Un nombre entier</translation>
    </message>
    <message>
        <source>Personal data are kept until</source>
        <translation>Données personnelles gardées jusqu’au</translation>
    </message>
    <message>
        <source>Next edition, as the report says it</source>
        <translation>Prochaine édition, telle que le rapport l’annonce</translation>
    </message>
    <message>
        <source>Note for the office</source>
        <translation>Note interne</translation>
    </message>
    <message>
        <source>Meeting details</source>
        <translation>Détails de la réunion</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Réunion</translation>
    </message>
    <message>
        <source>The file is open for reading only</source>
        <translation>Le fichier est ouvert en lecture seule</translation>
    </message>
</context>
<context>
    <name>MergePage</name>
    <message>
        <source>Merge people</source>
        <translation>Fusionner des personnes</translation>
    </message>
    <message>
        <source>Who is kept</source>
        <translation>Personne à garder</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Meetings, items, marks and names go to the person kept; what is empty there is filled from the others. Invitations that were issued stay on record.</source>
        <translation>Réunions, points, décisions de présence et noms passent à la personne gardée&#x202f;; ce qui y manque vient des autres fiches. Les invitations émises restent au registre.</translation>
    </message>
    <message>
        <source>{n} selected</source>
        <translation>{n} sélectionnées</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Réunions</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Details of what went wrong</source>
        <translation>Détails de l’erreur</translation>
    </message>
    <message>
        <source>Something went wrong in the program. Your data is saved, and you can go on.</source>
        <translation>Une erreur est survenue dans le programme. Vos données sont enregistrées et vous pouvez continuer.</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Voir les détails</translation>
    </message>
</context>
<context>
    <name>MinutesField</name>
    <message>
        <source>Minutes from 1 to 1440</source>
        <translation>De 1 à 1440 minutes</translation>
    </message>
</context>
<context>
    <name>Narrowing</name>
    <message>
        <source>Show everybody</source>
        <translation>Afficher tout le monde</translation>
    </message>
</context>
<context>
    <name>NewMeetingScreen</name>
    <message>
        <source>Create the meeting</source>
        <translation>Créer la réunion</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>Nouvelle réunion</translation>
    </message>
    <message>
        <source>A short name of the meeting, for names of files and for commands</source>
        <translation>Un nom court de la réunion, pour les noms de fichiers et les commandes</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Host zone</source>
        <translation>Fuseau de l’hôte</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
    <message>
        <source>Start, host time</source>
        <translation>Début, heure de l’hôte</translation>
    </message>
    <message>
        <source>Minutes a day</source>
        <translation>Minutes par jour</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>NewPersonForm</name>
    <message>
        <source>Choose a delegation</source>
        <translation>Choisir une délégation</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Nom de famille</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>Délégation</translation>
    </message>
</context>
<context>
    <name>NextEditionCard</name>
    <message>
        <source>Next edition</source>
        <translation>Édition suivante</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Make the next edition</source>
        <translation>Créer l’édition suivante</translation>
    </message>
    <message>
        <source>Sittings, rooms and agenda come along, and every entity is invited anew, without its people.</source>
        <translation>Séances, salles et ordre du jour sont repris, et chaque entité est invitée de nouveau, sans ses personnes.</translation>
    </message>
</context>
<context>
    <name>NextSittingCard</name>
    <message>
        <source>First sitting</source>
        <translation>Première séance</translation>
    </message>
    <message>
        <source>Next sitting</source>
        <translation>Prochaine séance</translation>
    </message>
    <message>
        <source>On now</source>
        <translation>En ce moment</translation>
    </message>
    <message>
        <source>No sitting is planned yet.</source>
        <translation>Aucune séance n’est encore prévue.</translation>
    </message>
</context>
<context>
    <name>NightNote</name>
    <message>
        <source>Find a slot</source>
        <translation>Trouver un créneau</translation>
    </message>
    <message>
        <source>Local night for 1 speaker.</source>
        <translation>Nuit locale pour 1 intervenant.</translation>
    </message>
    <message>
        <source>Local night for {n} speakers.</source>
        <translation>Nuit locale pour {n} intervenants.</translation>
    </message>
    <message>
        <source>From {time} it is 06:00 there.</source>
        <translation>À partir de {time}, il y est 06:00.</translation>
    </message>
    <message>
        <source>Move it to the nearest free time that is nobody&apos;s night</source>
        <translation>Le déplacer à l’heure libre la plus proche qui n’est la nuit de personne</translation>
    </message>
    <message>
        <source>No free time that is nobody&apos;s night</source>
        <translation>Aucune heure libre qui ne soit la nuit de personne</translation>
    </message>
</context>
<context>
    <name>NominateForm</name>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>In the place of {name}</source>
        <translation>À la place de {name}</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Ajouter une personne</translation>
    </message>
    <message>
        <source>Known to the office</source>
        <translation>Connus du secrétariat</translation>
    </message>
    <message>
        <source>Name, entity or e-mail</source>
        <translation>Nom, entité ou courriel</translation>
    </message>
    <message>
        <source>or new: given name</source>
        <translation>ou nouveau&#x202f;: prénom</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Nom de famille</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>Post as printed</source>
        <translation>Fonction imprimée</translation>
    </message>
    <message>
        <source>Takes over the capacity</source>
        <translation>Reprend la qualité</translation>
    </message>
    <message>
        <source>Takes over the items to speak on</source>
        <translation>Reprend les points où intervenir</translation>
    </message>
    <message>
        <source>Choose one of the names that come up, or give a new name below.</source>
        <translation>Choisissez un des noms proposés ou donnez-en un nouveau plus bas.</translation>
    </message>
</context>
<context>
    <name>NominationsScreen</name>
    <message>
        <source>Save the rejected rows…</source>
        <translation>Enregistrer les lignes rejetées…</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejetées</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>People who are taken in</source>
        <translation>Personnes importées</translation>
    </message>
    <message>
        <source>Rows that are rejected</source>
        <translation>Lignes rejetées</translation>
    </message>
    <message>
        <source>What is to be known of the rows</source>
        <translation>Ce qu’il faut savoir des lignes</translation>
    </message>
    <message>
        <source>Import people</source>
        <translation>Importer des personnes</translation>
    </message>
    <message>
        <source>Written to {path}</source>
        <translation>Écrit dans {path}</translation>
    </message>
    <message>
        <source>from the clipboard</source>
        <translation>du presse-papiers</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entité</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Save the rejected rows</source>
        <translation>Enregistrer les lignes rejetées</translation>
    </message>
</context>
<context>
    <name>NowScreen</name>
    <message>
        <source>Add a sitting</source>
        <translation>Ajouter une séance</translation>
    </message>
    <message>
        <source>There is no sitting yet, so there is nothing to run.</source>
        <translation>Il n’y a pas encore de séance, donc rien à conduire.</translation>
    </message>
    <message>
        <source>Start the next item</source>
        <translation>Commencer le point suivant</translation>
    </message>
    <message>
        <source>Close the item that runs</source>
        <translation>Clore le point en cours</translation>
    </message>
    <message>
        <source>Write what came of the item</source>
        <translation>Noter la suite donnée au point</translation>
    </message>
    <message>
        <source>Open or close the sitting</source>
        <translation>Ouvrir ou clore la séance</translation>
    </message>
    <message>
        <source>Extend the sitting by 15 minutes…</source>
        <translation>Prolonger la séance de 15 minutes…</translation>
    </message>
    <message>
        <source>This file is open for reading only.</source>
        <translation>Ce fichier est ouvert en lecture seule.</translation>
    </message>
    <message>
        <source>There is no sitting yet.</source>
        <translation>Il n’y a pas encore de séance.</translation>
    </message>
    <message>
        <source>This sitting is of another day, and cannot be opened yet.</source>
        <translation>Cette séance est d’un autre jour et ne peut encore être ouverte.</translation>
    </message>
    <message>
        <source>This meeting is over.</source>
        <translation>Cette réunion est terminée.</translation>
    </message>
    <message>
        <source>This sitting is over.</source>
        <translation>Cette séance est terminée.</translation>
    </message>
    <message>
        <source>What you do here is noted as of the time set above, on {day}.</source>
        <translation>Ce que vous faites ici est noté à l’heure fixée ci-dessus, le {day}.</translation>
    </message>
    <message>
        <source>The sitting begins on {day} at {time}.</source>
        <translation>La séance commence le {day} à {time}.</translation>
    </message>
    <message>
        <source>The sitting should have begun; open it, or start its first item.</source>
        <translation>La séance aurait dû commencer&#x202f;; ouvrez-la ou commencez son premier point.</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>Show times in: a city or time zone</source>
        <translation>Afficher les heures de&#x202f;: une ville ou un fuseau</translation>
    </message>
</context>
<context>
    <name>Opener</name>
    <message>
        <source>Opening</source>
        <translation>Ouverture</translation>
    </message>
</context>
<context>
    <name>OptionsPanel</name>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Choose what stands there at first</source>
        <translation>Revenir aux choix de départ</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Other formats</source>
        <translation>Autres formats</translation>
    </message>
    <message>
        <source>Export {format}</source>
        <translation>Exporter en {format}</translation>
    </message>
</context>
<context>
    <name>OptionsRow</name>
    <message>
        <source>Keep the present order</source>
        <translation>Garder l’ordre actuel</translation>
    </message>
    <message>
        <source>Let items change rooms</source>
        <translation>Laisser les points changer de salle</translation>
    </message>
    <message>
        <source>Place the unscheduled, too</source>
        <translation>Placer aussi les points non placés</translation>
    </message>
</context>
<context>
    <name>OrderBox</name>
    <message>
        <source>Before…</source>
        <translation>Avant…</translation>
    </message>
    <message>
        <source>Take the item before another one</source>
        <translation>Traiter le point avant un autre</translation>
    </message>
    <message>
        <source>After…</source>
        <translation>Après…</translation>
    </message>
    <message>
        <source>Take the item after another one</source>
        <translation>Traiter le point après un autre</translation>
    </message>
    <message>
        <source>Number or title of an item</source>
        <translation>Numéro ou titre d’un point</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Before {item}</source>
        <translation>Avant {item}</translation>
    </message>
    <message>
        <source>After {item}</source>
        <translation>Après {item}</translation>
    </message>
    <message>
        <source>Comes before</source>
        <translation>Vient avant</translation>
    </message>
    <message>
        <source>Comes after</source>
        <translation>Vient après</translation>
    </message>
    <message>
        <source>Type the number or the title of an item of this agenda</source>
        <translation>Saisissez le numéro ou le titre d’un point de cet ordre du jour</translation>
    </message>
</context>
<context>
    <name>OutcomeCard</name>
    <message>
        <source>Outcome</source>
        <translation>Suite donnée</translation>
    </message>
    <message>
        <source>Outcome of {item}</source>
        <translation>Suite donnée à {item}</translation>
    </message>
</context>
<context>
    <name>OverviewScreen</name>
    <message>
        <source>Export order of business</source>
        <translation>Exporter l’ordre des travaux</translation>
    </message>
    <message>
        <source>Meeting details</source>
        <translation>Détails de la réunion</translation>
    </message>
</context>
<context>
    <name>PaceCard</name>
    <message>
        <source>On now</source>
        <translation>En ce moment</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Pas commencée</translation>
    </message>
    <message>
        <source>closed at {end}</source>
        <translation>close à {end}</translation>
    </message>
    <message>
        <source>ends at {end} at this pace</source>
        <translation>fin à {end} à ce rythme</translation>
    </message>
    <message>
        <source>No item is running.</source>
        <translation>Aucun point n’est en cours.</translation>
    </message>
    <message>
        <source>By the plan: {items}</source>
        <translation>Selon le plan&#x202f;: {items}</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>New meeting…</source>
        <translation>Nouvelle réunion…</translation>
    </message>
    <message>
        <source>There is no meeting in this file yet.</source>
        <translation>Il n’y a pas encore de réunion dans ce fichier.</translation>
    </message>
    <message>
        <source>Opening {file}…</source>
        <translation>Ouverture de {file}…</translation>
    </message>
    <message>
        <source>Restoring the backup…</source>
        <translation>Restauration de la sauvegarde…</translation>
    </message>
</context>
<context>
    <name>PaperBox</name>
    <message>
        <source>A4 upright</source>
        <translation>A4 portrait</translation>
    </message>
    <message>
        <source>A4 landscape</source>
        <translation>A4 paysage</translation>
    </message>
    <message>
        <source>Letter upright</source>
        <translation>Letter, portrait</translation>
    </message>
    <message>
        <source>Letter landscape</source>
        <translation>Letter, paysage</translation>
    </message>
</context>
<context>
    <name>PaperFields</name>
    <message>
        <source>All sittings</source>
        <translation>Toutes les séances</translation>
    </message>
    <message>
        <source>Sitting</source>
        <translation>Séance</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>All of {day}</source>
        <translation>Tout le {day}</translation>
    </message>
</context>
<context>
    <name>PastePage</name>
    <message>
        <source>Paste into the table</source>
        <translation>Coller dans le tableau</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Devient</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Ce qui changerait</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Change 1 cell</source>
        <translation>Modifier 1 cellule</translation>
    </message>
    <message>
        <source>Change {n} cells</source>
        <translation>Modifier {n} cellules</translation>
    </message>
    <message>
        <source>Nothing can be changed: what was pasted does not fit into the cell below.</source>
        <translation>Rien ne peut être modifié&#xa0;: ce qui a été collé ne convient pas à la cellule ci-dessous.</translation>
    </message>
    <message>
        <source>Nothing can be changed: what was pasted does not fit into any of the cells below.</source>
        <translation>Rien ne peut être modifié&#xa0;: ce qui a été collé ne convient à aucune des cellules ci-dessous.</translation>
    </message>
    <message>
        <source>Nothing would change: the cells hold what was pasted already.</source>
        <translation>Rien ne changerait&#xa0;: les cellules contiennent déjà ce qui a été collé.</translation>
    </message>
</context>
<context>
    <name>PeopleBox</name>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>{n} of {quota}</source>
        <translation>{n} sur {quota}</translation>
    </message>
    <message>
        <source>Nobody has been named yet.</source>
        <translation>Personne n’est encore désigné.</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>par {name}</translation>
    </message>
    <message>
        <source>Came to {key}</source>
        <translation>Venus à {key}</translation>
    </message>
    <message>
        <source>Nominate {name} again</source>
        <translation>Désigner {name} de nouveau</translation>
    </message>
</context>
<context>
    <name>PeopleScreen</name>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Find a person or entity</source>
        <translation>Chercher une personne, une entité</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Ajouter une personne</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Fusionner…</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Ajouter une personne</translation>
    </message>
    <message>
        <source>Merge the people who are selected</source>
        <translation>Fusionner les personnes sélectionnées</translation>
    </message>
    <message>
        <source>Personal data of the person</source>
        <translation>Données personnelles de la personne</translation>
    </message>
    <message>
        <source>Nobody is known to the office yet.</source>
        <translation>Le secrétariat ne connaît encore personne.</translation>
    </message>
    <message>
        <source>Nobody is like this.</source>
        <translation>Personne ne correspond.</translation>
    </message>
    <message>
        <source>Select two or three entries of the same person to merge them.</source>
        <translation>Pour fusionner, sélectionnez deux ou trois fiches de la même personne.</translation>
    </message>
</context>
<context>
    <name>PersonFacts</name>
    <message>
        <source>Local time in {city}</source>
        <translation>Heure locale à {city}</translation>
    </message>
    <message>
        <source>On the agenda</source>
        <translation>À l’ordre du jour</translation>
    </message>
    <message>
        <source>Night there, between 22:00 and 06:00</source>
        <translation>Il y fait nuit, entre 22:00 et 06:00</translation>
    </message>
    <message>
        <source>{time} in {city}</source>
        <translation>{time} à {city}</translation>
    </message>
</context>
<context>
    <name>PersonField</name>
    <message>
        <source>Three letters of the name or entity</source>
        <translation>Trois lettres du nom ou de l’entité</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>Qui est-ce&#x202f;?</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>Personnes trouvées</translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Delete the person</source>
        <translation>Supprimer la personne</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Civilité</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Nom de famille</translation>
    </message>
    <message>
        <source>Name in their own script</source>
        <translation>Nom en écriture d’origine</translation>
    </message>
    <message>
        <source>How the name is said</source>
        <translation>Prononciation du nom</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>May be listed with the address</source>
        <translation>Peut figurer avec son adresse</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Time zone, if not that of the entity</source>
        <translation>Fuseau, si ce n’est celui de l’entité</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Réunions</translation>
    </message>
    <message>
        <source>This file is open for reading only.</source>
        <translation>Ce fichier est ouvert en lecture seule.</translation>
    </message>
    <message>
        <source>In no delegation of any meeting.</source>
        <translation>Dans aucune délégation d’aucune réunion.</translation>
    </message>
    <message>
        <source>Nominated</source>
        <translation>Désigné</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmé</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Remplacé</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Nouvelle personne</translation>
    </message>
</context>
<context>
    <name>Personal</name>
    <message>
        <source>Reading what is held</source>
        <translation>Lecture des données</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>Écriture de {name}</translation>
    </message>
    <message>
        <source>Erasing</source>
        <translation>Effacement</translation>
    </message>
</context>
<context>
    <name>PersonalPage</name>
    <message>
        <source>Personal data</source>
        <translation>Données personnelles</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>Save as JSON</source>
        <translation>Enregistrer en JSON</translation>
    </message>
    <message>
        <source>Erase the person…</source>
        <translation>Effacer la personne…</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Effacer pour toujours</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>What is held</source>
        <translation>Données conservées</translation>
    </message>
    <message>
        <source>Erasing</source>
        <translation>Effacement</translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Ordre du jour</translation>
    </message>
    <message>
        <source>Delegations</source>
        <translation>Délégations</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Invitations</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Présence</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Répertoire</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
</context>
<context>
    <name>PlannerScreen</name>
    <message>
        <source>What would move</source>
        <translation>Ce qui serait déplacé</translation>
    </message>
    <message>
        <source>Plan again</source>
        <translation>Planifier à nouveau</translation>
    </message>
    <message>
        <source>Keep where it is</source>
        <translation>Garder à sa place</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Plan the order</source>
        <translation>Planifier l’ordre</translation>
    </message>
    <message>
        <source>Set an order of two items</source>
        <translation>Fixer l’ordre de deux points</translation>
    </message>
    <message>
        <source>Keep the item where it is</source>
        <translation>Garder le point à sa place</translation>
    </message>
    <message>
        <source>Apply the plan</source>
        <translation>Appliquer le plan</translation>
    </message>
    <message>
        <source>Leave the agenda as it is</source>
        <translation>Laisser l’ordre du jour tel quel</translation>
    </message>
    <message>
        <source>Looking for the order whose hours are best for the speakers…</source>
        <translation>Recherche de l’ordre aux meilleures heures pour les intervenants…</translation>
    </message>
    <message>
        <source>No order burdens the speakers less.</source>
        <translation>Aucun ordre ne charge moins les intervenants.</translation>
    </message>
    <message>
        <source>A longer search may find a better one.</source>
        <translation>Une recherche plus longue peut en trouver un meilleur.</translation>
    </message>
    <message>
        <source>Nothing has to move: no order burdens the speakers less.</source>
        <translation>Rien n’a besoin de bouger&#xa0;: aucun ordre ne charge moins les intervenants.</translation>
    </message>
    <message>
        <source>No better order was found in the time given.</source>
        <translation>Aucun meilleur ordre n’a été trouvé dans le temps donné.</translation>
    </message>
    <message>
        <source>There is no plan; the agenda stays as it is.</source>
        <translation>Il n’y a pas de plan&#xa0;; l’ordre du jour reste tel quel.</translation>
    </message>
    <message>
        <source>The search was cancelled; the agenda stays as it is.</source>
        <translation>La recherche a été annulée&#xa0;; l’ordre du jour reste tel quel.</translation>
    </message>
    <message>
        <source>Let them move</source>
        <translation>Les laisser bouger</translation>
    </message>
    <message>
        <source>The file is open for reading only.</source>
        <translation>Le fichier est ouvert en lecture seule.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Previous page (PageUp)</source>
        <translation>Page précédente (Page préc.)</translation>
    </message>
    <message>
        <source>Next page (PageDown)</source>
        <translation>Page suivante (Page suiv.)</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Draw it</source>
        <translation>Dessiner</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Page entière</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>Largeur de page</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>sur {count}</translation>
    </message>
    <message>
        <source>{title}, page {page} of {count}</source>
        <translation>{title}, page {page} sur {count}</translation>
    </message>
    <message>
        <source>No page yet</source>
        <translation>Pas encore de page</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>à jour</translation>
    </message>
    <message>
        <source>drawing</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>not up to date</source>
        <translation>pas à jour</translation>
    </message>
</context>
<context>
    <name>PreviewCard</name>
    <message>
        <source>In this backup</source>
        <translation>Dans cette sauvegarde</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>Restaurer cette sauvegarde</translation>
    </message>
    <message>
        <source>The present file is kept as a backup first, and can be had back.</source>
        <translation>Le fichier actuel est d’abord conservé comme sauvegarde et peut être retrouvé.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Actuel</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Réunions</translation>
    </message>
    <message>
        <source>Delegations</source>
        <translation>Délégations</translation>
    </message>
    <message>
        <source>Delegates</source>
        <translation>Délégués</translation>
    </message>
    <message>
        <source>Steps of the history</source>
        <translation>Étapes de l’historique</translation>
    </message>
    <message>
        <source>Issued invitations</source>
        <translation>Invitations émises</translation>
    </message>
    <message>
        <source>Last change in it</source>
        <translation>Sa dernière modification</translation>
    </message>
    <message>
        <source>Last change now</source>
        <translation>Dernière modification actuelle</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Printing {name}</source>
        <translation>Impression de {name}</translation>
    </message>
    <message>
        <source>1 page was sent to the printer.</source>
        <translation>1 page a été envoyée à l’imprimante.</translation>
    </message>
    <message>
        <source>{n} pages were sent to the printer.</source>
        <translation>{n} pages ont été envoyées à l’imprimante.</translation>
    </message>
    <message>
        <source>Printing was cancelled.</source>
        <translation>L’impression a été annulée.</translation>
    </message>
</context>
<context>
    <name>ProblemsPanel</name>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Nothing is wrong with the plan.</source>
        <translation>Rien ne cloche dans le programme.</translation>
    </message>
</context>
<context>
    <name>ProgressBar4</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Screens</source>
        <translation>Écrans</translation>
    </message>
    <message>
        <source>New meeting…</source>
        <translation>Nouvelle réunion…</translation>
    </message>
</context>
<context>
    <name>Rearranging</name>
    <message>
        <source>Swap with the item before</source>
        <translation>Permuter avec le point précédent</translation>
    </message>
    <message>
        <source>Swap with the next item</source>
        <translation>Permuter avec le point suivant</translation>
    </message>
    <message>
        <source>Move it and what follows earlier</source>
        <translation>L’avancer avec ce qui suit</translation>
    </message>
    <message>
        <source>Move it and what follows later</source>
        <translation>Le retarder avec ce qui suit</translation>
    </message>
    <message>
        <source>Close up the sitting</source>
        <translation>Resserrer la séance</translation>
    </message>
    <message>
        <source>Close up the sitting with gaps as long as the snap</source>
        <translation>Resserrer la séance avec des intervalles de la durée du pas</translation>
    </message>
    <message>
        <source>Move the item to the tray and close up</source>
        <translation>Retirer le point de l’horaire et resserrer</translation>
    </message>
    <message>
        <source>Take the item in two parts</source>
        <translation>Traiter le point en deux parties</translation>
    </message>
    <message>
        <source>Take the item at another time as well</source>
        <translation>Traiter le point aussi à un autre moment</translation>
    </message>
    <message>
        <source>Number the item earlier</source>
        <translation>Numéroter le point plus tôt</translation>
    </message>
    <message>
        <source>Number the item later</source>
        <translation>Numéroter le point plus tard</translation>
    </message>
    <message>
        <source>Make it a sub-item of the one before</source>
        <translation>En faire un sous-point du précédent</translation>
    </message>
    <message>
        <source>Raise the sub-item by a level</source>
        <translation>Remonter le sous-point d’un niveau</translation>
    </message>
</context>
<context>
    <name>ReferenceForm</name>
    <message>
        <source>Symbol</source>
        <translation>Cote</translation>
    </message>
    <message>
        <source>Title of the document</source>
        <translation>Titre du document</translation>
    </message>
    <message>
        <source>Web address, if there is one</source>
        <translation>Adresse web, s’il y en a une</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
</context>
<context>
    <name>ReferenceLine</name>
    <message>
        <source>Remove this document</source>
        <translation>Retirer ce document</translation>
    </message>
</context>
<context>
    <name>ReferencesBox</name>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Refer to a document</source>
        <translation>Renvoyer à un document</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
</context>
<context>
    <name>RepliesScreen</name>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Files that are rejected</source>
        <translation>Fichiers rejetés</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejetés</translation>
    </message>
    <message>
        <source>Import replies</source>
        <translation>Importer des réponses</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>What comes of it</source>
        <translation>Ce qu’il en est</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
</context>
<context>
    <name>ReviewCard</name>
    <message>
        <source>Name in the log</source>
        <translation>Nom dans le journal</translation>
    </message>
    <message>
        <source>Taken for no person</source>
        <translation>N’est pas une personne</translation>
    </message>
    <message>
        <source>Taken for {name}, {how}</source>
        <translation>Pris pour {name}, {how}</translation>
    </message>
    <message>
        <source>{file}, row {line}</source>
        <translation>{file}, ligne {line}</translation>
    </message>
    <message>
        <source>in the waiting room</source>
        <translation>en salle d’attente</translation>
    </message>
    <message>
        <source>and {n} more rows</source>
        <translation>et {n} autres lignes</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>Match</source>
        <translation>Associer</translation>
    </message>
    <message>
        <source>To review {n}</source>
        <translation>À revoir {n}</translation>
    </message>
    <message>
        <source>Matched {n}</source>
        <translation>Associés {n}</translation>
    </message>
    <message>
        <source>Every name of the logs is matched.</source>
        <translation>Tous les noms des journaux sont associés.</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Aucun pour le moment.</translation>
    </message>
    <message>
        <source>Match (1)</source>
        <translation>Associer (1)</translation>
    </message>
    <message>
        <source>Choose a person first</source>
        <translation>Choisissez d’abord une personne</translation>
    </message>
</context>
<context>
    <name>ReviewParts</name>
    <message>
        <source>Names in the logs</source>
        <translation>Noms des journaux</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>À revoir</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>Associés</translation>
    </message>
    <message>
        <source>Add and match</source>
        <translation>Ajouter et associer</translation>
    </message>
    <message>
        <source>Remember this name in every meeting</source>
        <translation>Retenir ce nom pour toutes les réunions</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Associer</translation>
    </message>
    <message>
        <source>Not a person (X)</source>
        <translation>Aucune (X)</translation>
    </message>
    <message>
        <source>New person (P)</source>
        <translation>Nouvelle (P)</translation>
    </message>
    <message>
        <source>Later (Space)</source>
        <translation>Plus tard (Espace)</translation>
    </message>
    <message>
        <source>Take back (Del)</source>
        <translation>Reprendre (Suppr)</translation>
    </message>
</context>
<context>
    <name>RollBar</name>
    <message>
        <source>Sitting</source>
        <translation>Séance</translation>
    </message>
    <message>
        <source>Called for</source>
        <translation>Appel pour</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Not called</source>
        <translation>Pas appelés</translation>
    </message>
    <message>
        <source>Represented by: three letters of the name or entity</source>
        <translation>Représenté par&#x202f;: trois lettres du nom ou de l’entité</translation>
    </message>
    <message>
        <source>Type letters · Space present · 2 late · 3 excused · 4 absent · 5 represented · Alt+PgDn next item</source>
        <translation>Tapez des lettres · Espace présent · 2 en retard · 3 excusé · 4 absent · 5 représenté · Alt+PgSuiv point suivant</translation>
    </message>
    <message>
        <source>Add somebody…</source>
        <translation>Ajouter quelqu’un…</translation>
    </message>
    <message>
        <source>Large type</source>
        <translation>Grands caractères</translation>
    </message>
    <message>
        <source>Add as present</source>
        <translation>Ajouter comme présent</translation>
    </message>
    <message>
        <source>Whole sitting</source>
        <translation>Toute la séance</translation>
    </message>
    <message>
        <source>Going to “{letters}”</source>
        <translation>Recherche de «&#x202f;{letters}&#x202f;»</translation>
    </message>
</context>
<context>
    <name>RollCall</name>
    <message>
        <source>Nobody who takes part in the room is still to be called.</source>
        <translation>Personne de ceux qui participent dans la salle ne reste à appeler.</translation>
    </message>
</context>
<context>
    <name>RoomsCard</name>
    <message>
        <source>Rooms</source>
        <translation>Salles</translation>
    </message>
    <message>
        <source>Name of another room</source>
        <translation>Nom d’une autre salle</translation>
    </message>
    <message>
        <source>Add the room</source>
        <translation>Ajouter la salle</translation>
    </message>
    <message>
        <source>For parts that run side by side. Where an item says no room, it is for all: a plenary.</source>
        <translation>Pour ce qui se tient en parallèle. Un point sans salle est pour tous&#x202f;: une plénière.</translation>
    </message>
    <message>
        <source>Delete the room {name}</source>
        <translation>Supprimer la salle {name}</translation>
    </message>
    <message>
        <source>Move the room {name} up</source>
        <translation>Monter la salle {name}</translation>
    </message>
    <message>
        <source>Move the room {name} down</source>
        <translation>Descendre la salle {name}</translation>
    </message>
    <message>
        <source>Name of room {n}</source>
        <translation>Nom de la salle {n}</translation>
    </message>
</context>
<context>
    <name>RunningLine</name>
    <message>
        <source>Close</source>
        <translation>Clore</translation>
    </message>
    <message>
        <source>Planned {times}</source>
        <translation>Prévu {times}</translation>
    </message>
    <message>
        <source> · started {time}</source>
        <translation> · commencé à {time}</translation>
    </message>
    <message>
        <source>Close {item}</source>
        <translation>Clore {item}</translation>
    </message>
</context>
<context>
    <name>ScheduleScreen</name>
    <message>
        <source>Comes in as</source>
        <translation>Importer comme</translation>
    </message>
    <message>
        <source>Time zone, where the file names none</source>
        <translation>Fuseau horaire, si le fichier n’en nomme pas</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Events of the schedule</source>
        <translation>Événements du programme</translation>
    </message>
    <message>
        <source>Problems in the schedule</source>
        <translation>Problèmes du programme</translation>
    </message>
    <message>
        <source>Import a schedule</source>
        <translation>Importer un programme</translation>
    </message>
    <message>
        <source>A new meeting</source>
        <translation>Une nouvelle réunion</translation>
    </message>
    <message>
        <source>Items of “{meeting}”</source>
        <translation>Points de «&#x202f;{meeting}&#x202f;»</translation>
    </message>
    <message>
        <source>The file names its time zone</source>
        <translation>Le fichier nomme son fuseau horaire</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Salle</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Intervenants</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search or run a command</source>
        <translation>Rechercher ou lancer une commande</translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message>
        <source>Mark what was written as sent</source>
        <translation>Noter comme envoyé ce qui a été écrit</translation>
    </message>
    <message>
        <source>1 file is copied: paste it into a mail.</source>
        <translation>1 fichier est copié&#x202f;: collez-le dans un courriel.</translation>
    </message>
    <message>
        <source>{n} files are copied: paste them.</source>
        <translation>{n} fichiers sont copiés&#x202f;: collez-les.</translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation>Noter comme envoyé</translation>
    </message>
</context>
<context>
    <name>SeveralPage</name>
    <message>
        <source>Several delegations</source>
        <translation>Plusieurs délégations</translation>
    </message>
    <message>
        <source>Apply to the people</source>
        <translation>Appliquer aux membres</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>Quota</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Dernier contact</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>A field that is left empty changes nothing.</source>
        <translation>Un champ laissé vide ne change rien.</translation>
    </message>
    <message>
        <source>Status of their people</source>
        <translation>Statut de leurs membres</translation>
    </message>
    <message>
        <source>Capacity, but for heads</source>
        <translation>Qualité, sauf pour les chefs</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>Their people</source>
        <translation>Leurs membres</translation>
    </message>
    <message>
        <source>{n} selected</source>
        <translation>{n} sélectionnées</translation>
    </message>
    <message>
        <source>This file is open for reading only.</source>
        <translation>Ce fichier est ouvert en lecture seule.</translation>
    </message>
    <message>
        <source>Nobody stands in them.</source>
        <translation>Elles n’ont aucun membre.</translation>
    </message>
    <message>
        <source>A number, or nothing</source>
        <translation>Un nombre, ou rien</translation>
    </message>
</context>
<context>
    <name>SeveralPanel</name>
    <message>
        <source>Selected items</source>
        <translation>Points sélectionnés</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Action asked</source>
        <translation>Action demandée</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Salle</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Présidence</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Move to the tray</source>
        <translation>Retirer de l’horaire</translation>
    </message>
    <message>
        <source>Move all of them</source>
        <translation>Les déplacer tous</translation>
    </message>
    <message>
        <source>{n} selected</source>
        <translation>{n} sélectionnés</translation>
    </message>
    <message>
        <source>{n} min earlier</source>
        <translation>{n} min plus tôt</translation>
    </message>
    <message>
        <source>{n} min later</source>
        <translation>{n} min plus tard</translation>
    </message>
    <message>
        <source>The file is open for reading only</source>
        <translation>Le fichier est ouvert en lecture seule</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Inchangé</translation>
    </message>
    <message>
        <source>Plenary</source>
        <translation>Plénière</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>The next control of a region, or the one before</source>
        <translation>L’élément suivant d’une partie, ou le précédent</translation>
    </message>
    <message>
        <source>Choose in a table, list or timetable</source>
        <translation>Choisir dans un tableau, une liste ou un horaire</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Flèches</translation>
    </message>
    <message>
        <source>Open what is chosen</source>
        <translation>Ouvrir ce qui est choisi</translation>
    </message>
    <message>
        <source>Back one level: drag, field, inspector, filter</source>
        <translation>Revenir d’un niveau&#x202f;: glissement, champ, inspecteur, filtre</translation>
    </message>
    <message>
        <source>Move the item earlier or later</source>
        <translation>Avancer ou retarder le point</translation>
    </message>
    <message>
        <source>Move it to the next room or sitting</source>
        <translation>Le déplacer vers la salle ou séance voisine</translation>
    </message>
    <message>
        <source>Make it shorter or longer</source>
        <translation>Le raccourcir ou le rallonger</translation>
    </message>
    <message>
        <source>Rename it in place</source>
        <translation>Le renommer sur place</translation>
    </message>
    <message>
        <source>Take it off the timetable</source>
        <translation>Le retirer de l’horaire</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Timetable</source>
        <translation>Horaire</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>by the palette</source>
        <translation>par la palette</translation>
    </message>
</context>
<context>
    <name>SidePage</name>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
</context>
<context>
    <name>SignInOptions</name>
    <message>
        <source>Native name</source>
        <translation>Nom d’origine</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Adresse électronique</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmés</translation>
    </message>
    <message>
        <source>Everyone nominated</source>
        <translation>Tous les désignés</translation>
    </message>
    <message>
        <source>Five blank lines</source>
        <translation>Cinq lignes vides</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>needs consent</source>
        <translation>accord requis</translation>
    </message>
    <message>
        <source>Printed only for those who agreed to be listed with their address</source>
        <translation>Imprimée seulement pour ceux qui l’ont accepté</translation>
    </message>
    <message>
        <source>Include</source>
        <translation>Inclure</translation>
    </message>
</context>
<context>
    <name>SittingPanel</name>
    <message>
        <source>Sitting</source>
        <translation>Séance</translation>
    </message>
    <message>
        <source>Add the sitting</source>
        <translation>Ajouter la séance</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Delete the sitting</source>
        <translation>Supprimer la séance</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Interpretation</source>
        <translation>Interprétation</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Meeting ID</source>
        <translation>Identifiant de réunion</translation>
    </message>
    <message>
        <source>Passcode</source>
        <translation>Code d’accès</translation>
    </message>
    <message>
        <source>Dial-in</source>
        <translation>Accès par téléphone</translation>
    </message>
    <message>
        <source>Kind and audience</source>
        <translation>Nature et destinataires</translation>
    </message>
    <message>
        <source>How it is joined</source>
        <translation>Comment s’y joindre</translation>
    </message>
    <message>
        <source>Sitting {n}</source>
        <translation>Séance {n}</translation>
    </message>
    <message>
        <source>New sitting</source>
        <translation>Nouvelle séance</translation>
    </message>
    <message>
        <source>The file is open for reading only</source>
        <translation>Le fichier est ouvert en lecture seule</translation>
    </message>
    <message>
        <source>Follows from start and minutes</source>
        <translation>Découle du début et des minutes</translation>
    </message>
</context>
<context>
    <name>SittingsButton</name>
    <message>
        <source>Sittings</source>
        <translation>Séances</translation>
    </message>
    <message>
        <source>Add a sitting…</source>
        <translation>Ajouter une séance…</translation>
    </message>
    <message>
        <source>Sitting {n}</source>
        <translation>Séance {n}</translation>
    </message>
</context>
<context>
    <name>SpeakerLine</name>
    <message>
        <source>local night</source>
        <translation>nuit locale</translation>
    </message>
    <message>
        <source>Topic…</source>
        <translation>Sujet…</translation>
    </message>
    <message>
        <source>Replace this speaker…</source>
        <translation>Remplacer cet intervenant…</translation>
    </message>
    <message>
        <source>Remove this speaker</source>
        <translation>Retirer cet intervenant</translation>
    </message>
    <message>
        <source>Drops out</source>
        <translation>Se désiste</translation>
    </message>
    <message>
        <source>to be named</source>
        <translation>à désigner</translation>
    </message>
    <message>
        <source>no phone number</source>
        <translation>pas de téléphone</translation>
    </message>
    <message>
        <source>{name} drops out</source>
        <translation>{name} se désiste</translation>
    </message>
</context>
<context>
    <name>SpeakersBox</name>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Name of a delegate, or any name</source>
        <translation>Nom d’un délégué ou autre nom</translation>
    </message>
    <message>
        <source>New speaker</source>
        <translation>Nouvel intervenant</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>De quoi il s’agit</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Intervenants</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Personne encore</translation>
    </message>
    <message>
        <source>Who speaks instead</source>
        <translation>Qui parle à la place</translation>
    </message>
    <message>
        <source>What {name} speaks on</source>
        <translation>Ce dont parle {name}</translation>
    </message>
</context>
<context>
    <name>SpeakersCard</name>
    <message>
        <source>Next speakers</source>
        <translation>Prochains intervenants</translation>
    </message>
    <message>
        <source>Nobody is to speak next.</source>
        <translation>Personne n’est prévu ensuite.</translation>
    </message>
</context>
<context>
    <name>SpeakersEditor</name>
    <message>
        <source>Speakers, with semicolons between them</source>
        <translation>Intervenants, séparés par des points-virgules</translation>
    </message>
    <message>
        <source>Delegates, entities or any names; several with a semicolon</source>
        <translation>Délégués, entités ou noms libres&#x202f;; plusieurs avec un point-virgule</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Recent files</source>
        <translation>Fichiers récents</translation>
    </message>
    <message>
        <source>Sittings, agenda, delegations, invitations and sheets in one local file.</source>
        <translation>Séances, ordre du jour, délégations, invitations et feuilles dans un seul fichier local.</translation>
    </message>
    <message>
        <source>Try the sample office</source>
        <translation>Essayer l’exemple</translation>
    </message>
    <message>
        <source>New office…</source>
        <translation>Nouveau fichier…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>is gone</source>
        <translation>introuvable</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Take off this list</source>
        <translation>Retirer de cette liste</translation>
    </message>
</context>
<context>
    <name>StartsBox</name>
    <message>
        <source>When it starts</source>
        <translation>Heures de début</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Lecture seule</translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Step {n}</source>
        <translation>Étape {n}</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Réunion</translation>
    </message>
    <message>
        <source>Show the {thing}</source>
        <translation>Voir&#x202f;: {thing}</translation>
    </message>
</context>
<context>
    <name>StrangerPart</name>
    <message>
        <source>Add to the delegation</source>
        <translation>Ajouter à la délégation</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Not invited. Whoever is added to a delegation receives invitations, and the answer counts.</source>
        <translation>Non invité. Qui est ajouté à une délégation reçoit les invitations, et la réponse compte.</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>TableTools</name>
    <message>
        <source>Edit the cell</source>
        <translation>Modifier la cellule</translation>
    </message>
    <message>
        <source>Copy the cells</source>
        <translation>Copier les cellules</translation>
    </message>
    <message>
        <source>Copy the rows with their headings</source>
        <translation>Copier les lignes avec leurs en-têtes</translation>
    </message>
    <message>
        <source>Paste into the table</source>
        <translation>Coller dans le tableau</translation>
    </message>
    <message>
        <source>Select the row that the block begins in, and copy cells first.</source>
        <translation>Copiez d’abord des cellules, puis choisissez la ligne où le bloc commence.</translation>
    </message>
    <message>
        <source>{n} rows have no place</source>
        <translation>{n} lignes sans place</translation>
    </message>
</context>
<context>
    <name>TakingIn</name>
    <message>
        <source>Remove a log</source>
        <translation>Retirer un journal</translation>
    </message>
    <message>
        <source>Review names</source>
        <translation>Revoir les noms</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>A time such as 12:20</source>
        <translation>Une heure, par exemple 12:20</translation>
    </message>
</context>
<context>
    <name>TimesIn</name>
    <message>
        <source>Another city or time zone…</source>
        <translation>Autre ville ou fuseau…</translation>
    </message>
    <message>
        <source>{city} (host)</source>
        <translation>{city} (hôte)</translation>
    </message>
</context>
<context>
    <name>Timetable</name>
    <message>
        <source>Timetable</source>
        <translation>Horaire</translation>
    </message>
    <message>
        <source>Change the sitting</source>
        <translation>Modifier la séance</translation>
    </message>
</context>
<context>
    <name>TitleEditor</name>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
</context>
<context>
    <name>TitlesBox</name>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Show the titles in other languages</source>
        <translation>Afficher les titres dans les autres langues</translation>
    </message>
    <message>
        <source>Other languages</source>
        <translation>Autres langues</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>The file is open for reading only</source>
        <translation>Le fichier est ouvert en lecture seule</translation>
    </message>
    <message>
        <source>{n} of {of_all}</source>
        <translation>{n} sur {of_all}</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
</context>
<context>
    <name>TodoCard</name>
    <message>
        <source>Still to do</source>
        <translation>Reste à faire</translation>
    </message>
    <message>
        <source>Nothing is left to do.</source>
        <translation>Il ne reste rien à faire.</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
</context>
<context>
    <name>TracePanel</name>
    <message>
        <source>Rows of the logs</source>
        <translation>Lignes des journaux</translation>
    </message>
    <message>
        <source>Its name (N)</source>
        <translation>Son nom (N)</translation>
    </message>
    <message>
        <source>Its log (L)</source>
        <translation>Son journal (L)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>No row of a log is behind this.</source>
        <translation>Aucune ligne de journal derrière ce chiffre.</translation>
    </message>
    <message>
        <source>“{name}”, matched {how}</source>
        <translation>«&#xa0;{name}&#xa0;», attribué {how}</translation>
    </message>
    <message>
        <source>{file}, row {line}</source>
        <translation>{file}, ligne {line}</translation>
    </message>
</context>
<context>
    <name>Tracing</name>
    <message>
        <source>Reading the rows of the logs</source>
        <translation>Lecture des lignes des journaux</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Unscheduled</source>
        <translation>Non placés</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Filter the unscheduled items</source>
        <translation>Filtrer les points non placés</translation>
    </message>
    <message>
        <source>Fold the tray</source>
        <translation>Replier les points non placés</translation>
    </message>
    <message>
        <source>Show the unscheduled items</source>
        <translation>Afficher les points non placés</translation>
    </message>
</context>
<context>
    <name>TrayCards</name>
    <message>
        <source>Unscheduled items</source>
        <translation>Points non placés</translation>
    </message>
</context>
<context>
    <name>VersionsScreen</name>
    <message>
        <source>Versions of the agenda</source>
        <translation>Versions de l’ordre du jour</translation>
    </message>
    <message>
        <source>Find an item, a person</source>
        <translation>Chercher un point, une personne</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changements</translation>
    </message>
    <message>
        <source>Renumber</source>
        <translation>Renuméroter</translation>
    </message>
    <message>
        <source>Release as final</source>
        <translation>Publier comme définitif</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Publier</translation>
    </message>
    <message>
        <source>Show the item on the agenda</source>
        <translation>Montrer le point à l’ordre du jour</translation>
    </message>
    <message>
        <source>What the release is for</source>
        <translation>À quoi sert la publication</translation>
    </message>
    <message>
        <source>Release the agenda</source>
        <translation>Publier l’ordre du jour</translation>
    </message>
    <message>
        <source>Release the agenda as final</source>
        <translation>Publier l’ordre du jour comme définitif</translation>
    </message>
    <message>
        <source>Number the items anew</source>
        <translation>Renuméroter les points</translation>
    </message>
    <message>
        <source>Nothing has changed since the last release.</source>
        <translation>Rien n’a changé depuis la dernière publication.</translation>
    </message>
    <message>
        <source>The numbers follow the order of the items already.</source>
        <translation>Les numéros suivent déjà l’ordre des points.</translation>
    </message>
    <message>
        <source>The file is open for reading only.</source>
        <translation>Le fichier est ouvert en lecture seule.</translation>
    </message>
    <message>
        <source>The agenda has not been released yet. From its first release on, its numbers stay.</source>
        <translation>L’ordre du jour n’a pas encore été publié. Dès sa première publication, ses numéros ne changent plus.</translation>
    </message>
    <message>
        <source>No change is like this.</source>
        <translation>Aucun changement ne correspond.</translation>
    </message>
</context>
<context>
    <name>ViewMenu</name>
    <message>
        <source>Save this view…</source>
        <translation>Enregistrer cette vue…</translation>
    </message>
    <message>
        <source>Forget a view</source>
        <translation>Oublier une vue</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Nom de la vue</translation>
    </message>
    <message>
        <source>View: {name}</source>
        <translation>Vue&#x202f;: {name}</translation>
    </message>
</context>
<context>
    <name>WholeDay</name>
    <message>
        <source>Export everything for a day…</source>
        <translation>Tout exporter pour un jour…</translation>
    </message>
    <message>
        <source>Export everything for a day as one ZIP file…</source>
        <translation>Exporter tout pour une journée en un fichier ZIP…</translation>
    </message>
</context>
<context>
    <name>WindowScreen</name>
    <message>
        <source>Agenda</source>
        <translation>Ordre du jour</translation>
    </message>
    <message>
        <source>Use the hour of {rule}</source>
        <translation>Retenir l’heure de la règle {rule}</translation>
    </message>
    <message>
        <source>Use the days in turn</source>
        <translation>Retenir les jours en alternance</translation>
    </message>
    <message>
        <source>Count entities or delegates</source>
        <translation>Compter les entités ou les délégués</translation>
    </message>
    <message>
        <source>There is no sitting yet whose hour could be chosen.</source>
        <translation>Il n’y a pas encore de séance dont on puisse choisir l’heure.</translation>
    </message>
    <message>
        <source>Add a sitting</source>
        <translation>Ajouter une séance</translation>
    </message>
    <message>
        <source>No delegate is nominated yet, so that nobody is counted.</source>
        <translation>Aucun délégué n’est encore désigné, personne n’est donc compté.</translation>
    </message>
    <message>
        <source>Count entities</source>
        <translation>Compter les entités</translation>
    </message>
    <message>
        <source>The file is open for reading only</source>
        <translation>Le fichier est ouvert en lecture seule</translation>
    </message>
</context>
<context>
    <name>WishLine</name>
    <message>
        <source>Remove this order</source>
        <translation>Retirer cet ordre</translation>
    </message>
</context>
<context>
    <name>WishesBox</name>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Set an order of two items</source>
        <translation>Fixer l’ordre de deux points</translation>
    </message>
    <message>
        <source>None set: items may follow each other in any order.</source>
        <translation>Aucun ordre fixé&#x202f;: les points peuvent se suivre dans n’importe quel ordre.</translation>
    </message>
    <message>
        <source>Number or title of the item that comes first</source>
        <translation>Numéro ou titre du point qui vient d’abord</translation>
    </message>
    <message>
        <source>Number or title of the item that comes later</source>
        <translation>Numéro ou titre du point qui vient ensuite</translation>
    </message>
    <message>
        <source>Keep this order</source>
        <translation>Garder cet ordre</translation>
    </message>
    <message>
        <source>Order to keep</source>
        <translation>Ordre à respecter</translation>
    </message>
    <message>
        <source>before</source>
        <translation>avant</translation>
    </message>
    <message>
        <source>{first} before {second}</source>
        <translation>{first} avant {second}</translation>
    </message>
    <message>
        <source>Type the number or the title of an item of this agenda</source>
        <translation>Saisissez le numéro ou le titre d’un point de cet ordre du jour</translation>
    </message>
</context>
<context>
    <name>ZoneFields</name>
    <message>
        <source>Local times beside the host’s</source>
        <translation>Heures locales, outre celle de l’hôte</translation>
    </message>
    <message>
        <source>Another city</source>
        <translation>Autre ville</translation>
    </message>
    <message>
        <source>The cities of a region</source>
        <translation>Les villes d’une région</translation>
    </message>
    <message>
        <source>Delegations there</source>
        <translation>Délégations là-bas</translation>
    </message>
    <message>
        <source>There is room for four cities</source>
        <translation>Il y a place pour quatre villes</translation>
    </message>
</context>
<context>
    <name>_CalendarText</name>
    <message>
        <source>What the calendar will say</source>
        <translation>Ce que dira le calendrier</translation>
    </message>
    <message>
        <source>The event will be taken out of this calendar.</source>
        <translation>L’événement sera retiré de ce calendrier.</translation>
    </message>
    <message>
        <source>No link yet</source>
        <translation>Pas encore de lien</translation>
    </message>
    <message>
        <source>Order of business, times in {city}</source>
        <translation>Ordre des travaux, heures de {city}</translation>
    </message>
</context>
<context>
    <name>_HeldLine</name>
    <message>
        <source>All sittings</source>
        <translation>Toutes les séances</translation>
    </message>
    <message>
        <source>sequence {n}</source>
        <translation>séquence {n}</translation>
    </message>
</context>
<context>
    <name>_Times</name>
    <message>
        <source>Night there, between 22:00 and 06:00</source>
        <translation>Il y fait nuit, entre 22:00 et 06:00</translation>
    </message>
</context>
</TS>
