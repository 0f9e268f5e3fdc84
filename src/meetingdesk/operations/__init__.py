"""The only writers: one function a request. Each loads, applies the rules of `domain`, sets attributes or refuses.

An operation returns the parameters that name the step (`words`: `step.<code>`). It never commits, so that a request
happens whole or not at all.
"""

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy.orm import Session

from meetingdesk.errors import Parameter
from meetingdesk.operations import (
    agenda,
    arranging,
    attendance,
    cloning,
    delegates,
    delegations,
    directory,
    groups,
    importing,
    invitations,
    list_releases,
    meetings,
    merging,
    nominations,
    now,
    office,
    people,
    planner,
    precedence,
    references,
    releases,
    replacing,
    rooms,
    sittings,
    speakers,
    table,
    timetable,
)
from meetingdesk.requests import Request
from meetingdesk.requests import agenda as agenda_requests
from meetingdesk.requests import attendance as attendance_requests
from meetingdesk.requests import delegations as delegation_requests
from meetingdesk.requests import directory as directory_requests
from meetingdesk.requests import groups as group_requests
from meetingdesk.requests import invitations as invitation_requests
from meetingdesk.requests import list_releases as list_release_requests
from meetingdesk.requests import meetings as meeting_requests
from meetingdesk.requests import nominations as nomination_requests
from meetingdesk.requests import now as now_requests
from meetingdesk.requests import office as office_requests
from meetingdesk.requests import people as people_requests
from meetingdesk.requests import precedence as precedence_requests
from meetingdesk.requests import references as reference_requests
from meetingdesk.requests import releases as release_requests
from meetingdesk.requests import rooms as room_requests
from meetingdesk.requests import sittings as sitting_requests
from meetingdesk.requests import table as table_requests
from meetingdesk.requests import timetable as timetable_requests

Operation = Callable[[Session, Any], Mapping[str, Parameter]]

OPERATIONS: Mapping[type[Request], Operation] = {
    agenda_requests.AddItem: agenda.add_item,
    agenda_requests.EditItem: agenda.edit_item,
    agenda_requests.ArrangeItem: arranging.arrange_item,
    agenda_requests.PlaceItem: agenda.place_item,
    agenda_requests.MoveSlot: agenda.move_slot,
    agenda_requests.ResizeSlot: agenda.resize_slot,
    agenda_requests.PlaceItems: planner.place_items,
    timetable_requests.ShiftItems: planner.place_items,
    timetable_requests.SwapItems: planner.place_items,
    timetable_requests.CloseUp: planner.place_items,
    timetable_requests.CloseOver: timetable.close_over,
    timetable_requests.SplitSlot: timetable.split_slot,
    timetable_requests.EditItems: timetable.edit_items,
    timetable_requests.UnscheduleSlots: timetable.unschedule_slots,
    agenda_requests.UnscheduleSlot: agenda.unschedule_slot,
    agenda_requests.DeleteItem: agenda.delete_item,
    agenda_requests.AddSpeaker: speakers.add_speaker,
    agenda_requests.ReplaceSpeaker: speakers.replace_speaker,
    agenda_requests.SetSpeakerRole: speakers.set_speaker_role,
    agenda_requests.SetSpeakers: speakers.set_speakers,
    agenda_requests.EditSpeaker: speakers.edit_speaker,
    agenda_requests.RemoveSpeaker: speakers.remove_speaker,
    reference_requests.AddReference: references.add_reference,
    reference_requests.EditReference: references.edit_reference,
    reference_requests.RemoveReference: references.remove_reference,
    precedence_requests.AddPrecedence: precedence.add_precedence,
    precedence_requests.RemovePrecedence: precedence.remove_precedence,
    agenda_requests.ImportAgenda: importing.import_agenda,
    release_requests.ReleaseAgenda: releases.release_agenda,
    release_requests.RenumberAgenda: releases.renumber_agenda,
    list_release_requests.ReleaseList: list_releases.release_list,
    meeting_requests.AddMeeting: meetings.add_meeting,
    meeting_requests.EditMeeting: meetings.edit_meeting,
    meeting_requests.CloneMeeting: cloning.clone_meeting,
    meeting_requests.DeleteMeeting: meetings.delete_meeting,
    sitting_requests.AddSitting: sittings.add_sitting,
    sitting_requests.MoveSitting: sittings.move_sitting,
    sitting_requests.MoveSittings: sittings.move_sittings,
    sitting_requests.EditSittingLink: sittings.edit_sitting_link,
    sitting_requests.SetInterpretation: sittings.set_interpretation,
    sitting_requests.EditSitting: sittings.edit_sitting,
    sitting_requests.DeleteSitting: sittings.delete_sitting,
    room_requests.AddRoom: rooms.add_room,
    room_requests.RenameRoom: rooms.rename_room,
    room_requests.MoveRoom: rooms.move_room,
    room_requests.DeleteRoom: rooms.delete_room,
    delegation_requests.InviteEntities: delegations.invite_entities,
    delegation_requests.SetDelegationStatus: delegations.set_delegation_status,
    delegation_requests.EditDelegations: delegations.edit_delegations,
    delegation_requests.RemoveDelegation: delegations.remove_delegation,
    delegation_requests.ConfirmAll: delegations.confirm_all,
    delegation_requests.NominateDelegate: delegates.nominate_delegate,
    delegation_requests.NominatePerson: delegates.nominate_person,
    delegation_requests.SetDelegateStatus: delegates.set_delegate_status,
    delegation_requests.EditDelegate: delegates.edit_delegate,
    delegation_requests.EditDelegates: delegates.edit_delegates,
    delegation_requests.RemoveDelegate: delegates.remove_delegate,
    delegation_requests.ReplaceDelegate: replacing.replace_delegate,
    table_requests.EditRows: table.edit_rows,
    nomination_requests.ImportDelegations: nominations.import_delegations,
    people_requests.AddPerson: people.add_person,
    people_requests.EditPerson: people.edit_person,
    people_requests.DeletePerson: people.delete_person,
    people_requests.MergePeople: merging.merge_people,
    directory_requests.AddEntity: directory.add_entity,
    directory_requests.EditEntity: directory.edit_entity,
    directory_requests.CloseEntity: directory.close_entity,
    directory_requests.ImportDirectory: directory.import_directory,
    group_requests.AddGroup: groups.add_group,
    group_requests.EditGroup: groups.edit_group,
    group_requests.MoveGroup: groups.move_group,
    group_requests.DeleteGroup: groups.delete_group,
    attendance_requests.SetMark: attendance.set_mark,
    attendance_requests.SetMarks: attendance.set_marks,
    attendance_requests.ClearMark: attendance.clear_mark,
    attendance_requests.AddWalkIn: attendance.add_walk_in,
    attendance_requests.ImportReport: attendance.import_report,
    attendance_requests.RemoveReport: attendance.remove_report,
    attendance_requests.MatchName: attendance.match_name,
    attendance_requests.MatchNames: attendance.match_names,
    attendance_requests.MatchNewPerson: attendance.match_new_person,
    attendance_requests.NotAPerson: attendance.not_a_person,
    attendance_requests.ForgetMatch: attendance.forget_match,
    now_requests.StartSitting: now.start_sitting,
    now_requests.CloseSitting: now.close_sitting,
    now_requests.StartItem: now.start_item,
    now_requests.CloseItem: now.close_item,
    now_requests.ExtendSitting: now.extend_sitting,
    now_requests.DropSpeaker: now.drop_speaker,
    invitation_requests.RecordIssues: invitations.record_issues,
    invitation_requests.RecordReplies: invitations.record_replies,
    invitation_requests.RecordSending: invitations.record_sending,
    office_requests.LoadDirectory: office.load_directory,
    office_requests.LoadSample: office.load_sample,
}

__all__ = ["OPERATIONS", "Operation"]
