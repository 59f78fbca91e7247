# Completion of kip for fish.
#
# What is typed is handed to the kip that is installed, as it stands, and never evaluated:
# kip takes it apart, and answers with words; then with :0 if files may follow as well, or
# :4 if not.

# Fish wants to know twice for each TAB, for the words and for the files. It is the first
# time that kip is asked.
function __kip_answer
    set -l line (commandline -pc | string collect)
    if test "$line" = "$__kip_line"
        set -e __kip_line
    else
        set -g __kip_line $line
        set -g __kip_kept (command kip __completeLine $line 2>/dev/null </dev/null)
    end
    printf '%s\n' $__kip_kept
end

complete -c kip -e
complete -c kip -f -a '(set -l answer (__kip_answer); printf "%s\n" $answer[1..-2])'
complete -c kip -F -n 'test (__kip_answer)[-1] = :0'
