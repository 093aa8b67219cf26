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
done-story_keep = whether a story is worth hearing again
done-story_withdraw = the withdrawal of a story
done-huddle_prepare = the change to the huddle
done-plan_swap = the swap in the huddle’s plan
done-plan_drop = leaving something out of the huddle
done-plan_add = putting something into the huddle
done-plan_move = the move in the huddle’s plan
done-plan_reset = making the plan as the rules have it
done-part_give = who takes a part of the huddle
done-question_save = the change to a question
done-question_remove = the removal of a question
done-form_save = the change to the minutes of a huddle
done-action_save = the change to a promise or a topic
done-action_end = what became of a promise or a topic
done-copy_restore = going back to a copy
# What older versions of the program called leaving an item out; their record still holds it.
done-huddle_leave_out = the change to what is left out
