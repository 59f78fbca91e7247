#compdef kip
compdef _kip kip

# Completion of kip for zsh.
#
# What is typed is handed to the kip that is installed, as it stands, and never evaluated:
# kip takes it apart, and answers with words; then with :0 if files may follow as well, or
# :4 if not.

_kip() {
    local line
    local -a answer matching
    line="${(j: :)words[1,CURRENT-1]} $IPREFIX$QIPREFIX$PREFIX"
    compset -P 1 '-*=' # --company=NAME: what is completed begins after it
    answer=("${(@f)$(command kip __completeLine "$line" "$PREFIX" 2>/dev/null </dev/null)}")
    local directive=$answer[-1] result=1
    answer=("${(@)answer[1,-2]//\\/\\\\}")
    answer=("${(@)answer//:/\\:}")
    answer=("${(@)answer/$'\t'/:}") # as _describe wants it
    matching=(-M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}') # whatever the case
    (($#answer)) && _describe -t kip kip answer "$matching[@]" && result=0
    [[ $directive == :0 ]] && _files && result=0
    return $result
}

# Do not complete anything while being sourced.
if [ "$funcstack[1]" = _kip ]; then
    _kip
fi
