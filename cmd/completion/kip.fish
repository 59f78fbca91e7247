# Completion of kip for fish.
#
# What is typed is handed to kip as it stands, and never evaluated: kip takes it apart,
# and answers with words; then with :0 if files may follow as well, or :4 if not.

function __kip_answer
    set -l program (string replace -r '^~/' $HOME/ -- (commandline -opc)[1])
    command -q -- $program; or set program kip # an alias, or what only an evaluation could tell
    $program __completeLine (commandline -pc | string collect) 2>/dev/null </dev/null
end

complete -c kip -e
complete -c kip -f -a '(__kip_answer | string match -v -r "^:")'
complete -c kip -F -n '__kip_answer | string match -q :0'
