# What somebody did last, as a part of “Taken back: …” and “Undo: …”. One for every command that can be taken back.

done-team_save = the change to the team
done-shift_save = the change to a shift
done-shift_remove = the removal of a shift
done-person_save = the change to a person
done-access_give = the change of what somebody may do
done-people_import = the list of people you added
done-purpose_adopt = the new wording of the purpose
done-role_save = the change to a job
done-role_remove = the removal of a job
done-story_tell = what you told
done-story_edit = the change to a story
done-story_withdraw = the withdrawal of a story
done-huddle_prepare = the change to the huddle
done-huddle_leave_out = the change to what is left out
done-copy_restore = going back to a copy
