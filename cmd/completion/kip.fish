# Completion of kip for fish.
#
# What is typed is handed to the kip that is installed, as it stands, and never evaluated:
# kip takes it apart, and answers with words; then with :0 if files may follow as well, or
# :4 if not.

function __kip_answer
    command kip __completeLine (commandline -pc | string collect) 2>/dev/null </dev/null
end

complete -c kip -e
complete -c kip -f -a '(set -l answer (__kip_answer); printf "%s\n" $answer[1..-2])'
complete -c kip -F -n 'test (__kip_answer)[-1] = :0'
