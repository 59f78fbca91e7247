# Completion of kip for PowerShell, 5 or later.
#
# What is typed is handed to the kip that is installed, in the words that PowerShell takes
# it for, and never evaluated: kip answers with words; then with :0 if files may follow
# where there are none, or :4 if not.

Register-ArgumentCompleter -Native -CommandName kip -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    # Before each word stands =, as not every version hands on a word that is empty.
    $words = @()
    $typed = ''
    foreach ($element in $commandAst.CommandElements) {
        if ($element.Extent.StartOffset -ge $cursorPosition) { break }
        $word = $element.Extent.Text
        if ($element -is [System.Management.Automation.Language.StringConstantExpressionAst]) {
            $word = $element.Value # without quotes
        }
        if ($element.Extent.EndOffset -ge $cursorPosition) { $typed = $word; break }
        $words += "=$word"
    }
    $stays = '' # of the word: of names with commas between them, only the last is replaced
    if ($typed.EndsWith($wordToComplete, [System.StringComparison]::Ordinal)) {
        $stays = $typed.Substring(0, $typed.Length - $wordToComplete.Length)
    }

    $encoding = [Console]::OutputEncoding
    try {
        [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
        $kip = Get-Command -Name kip -CommandType Application -TotalCount 1
        $answer = @(@() | & $kip __completeWords "=$stays" "=$typed" $words 2>$null) # @(): no input
    } finally {
        [Console]::OutputEncoding = $encoding
    }
    if ($answer.Count -eq 1 -and $answer[0] -eq ':4') { return '' } # no files

    $answer | Select-Object -SkipLast 1 | ForEach-Object {
        $word, $description = $_ -split "`t", 2
        if (-not $description) { $description = $word }
        $text = $word
        if ($text -match '[^\w./:=-]') {
            $text = "'" + [System.Management.Automation.Language.CodeGeneration]::EscapeSingleQuotedStringContent($text) + "'"
        }
        [System.Management.Automation.CompletionResult]::new($text, $word, 'ParameterValue', $description)
    }
}
