# Completion of kip for bash, 4 or later.
#
# What is typed is handed to the kip that is installed, as it stands, and never evaluated:
# kip takes it apart, and answers with words; then with :0 if files may follow as well, or
# :4 if not.

_kip() {
    local line answer=()
    while IFS= read -r line; do
        answer+=("$line")
    done < <(command kip __completeLine "${COMP_LINE:0:COMP_POINT}" "$2" 2>/dev/null </dev/null)
    COMPREPLY=()
    ((${#answer[@]})) || return
    local directive=${answer[${#answer[@]}-1]}
    unset 'answer[${#answer[@]}-1]'
    [[ $directive == :4 ]] && compopt +o default
    ((${#answer[@]})) || return # to readline, which has files
    if [[ $directive == :0 ]]; then
        while IFS= read -r line; do
            COMPREPLY+=("$line")
        done < <(compgen -f -- "$2")
    fi

    local tab=$'\t' longest=0 special=
    local common=${answer[0]%%"$tab"*}
    for line in "${answer[@]}"; do
        line=${line%%"$tab"*}
        ((${#line} > longest)) && longest=${#line}
        [[ $line == *[^[:alnum:]_.-]* ]] && special=yes
        while [[ $line != "$common"* ]]; do
            common=${common%?}
        done
    done
    # Readline replaces what was typed by what all words have in common. Where they differ
    # in case, that may be less: then it is to do nothing but list them.
    local typed=${2//\\/}
    [[ $COMP_TYPE =~ ^(9|33|64)$ ]] && ((${#common} < ${#typed})) && return
    # Readline quotes the names of files; it is to do that with those of companies too.
    [[ $directive == :0 || $special ]] && compopt -o filenames
    for line in "${answer[@]}"; do
        # Where words are listed, they are described; not where they are inserted.
        if [[ $line == *"$tab"* && $COMP_TYPE != 37 && $COMP_TYPE != 42 ]] && ((${#answer[@]} > 1)); then
            printf -v line '%-*s  (%s)' "$longest" "${line%%"$tab"*}" "${line#*"$tab"}"
            ((${#line} > COLUMNS)) && line=${line:0:COLUMNS-2}…\)
        fi
        COMPREPLY+=("${line%%"$tab"*}")
    done
}

complete -o default -F _kip kip
