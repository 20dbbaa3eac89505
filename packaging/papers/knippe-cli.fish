# Made from the program's own table of commands. SPDX-License-Identifier: MIT
set -g __knippe_cli_names @names@
set -g __knippe_cli_valued --language --proxy-login-fd @valued@

function __knippe_cli_profiles
    set -l home $HOME/.config
    set -q XDG_CONFIG_HOME; and set home $XDG_CONFIG_HOME
    for file in $home/knippe/profiles/*.json /etc/xdg/knippe/profiles/*.json
        string replace -r '\.json$' '' (basename $file)
    end
end

# The words before the cursor's, without the program.
function __knippe_cli_words
    set -l words (commandline -opc)
    set -e words[1]
    string join -- \n $words
end

# Nothing but these words stands there.
function __knippe_cli_begins
    test (__knippe_cli_words | string collect -a) = (string join -- \n $argv | string collect -a)
end

# __knippe_cli_is COMMAND [NUMBER]: of this command, at its so manieth argument.
function __knippe_cli_is
    set -l words (__knippe_cli_words)
    set -l found ""
    for name in $__knippe_cli_names
        if string match -q -- "$name *" "$words "; and test (string length -- $name) -gt (string length -- "$found")
            set found $name
        end
    end
    test "$found" = "$argv[1]"; or return 1
    set -q argv[2]; or return 0
    set -l count (count (string split ' ' -- $found))
    set -l given 0
    set -l before ""
    for word in $words
        if not string match -q -- '-*' $word; and not contains -- $before $__knippe_cli_valued
            set given (math $given + 1)
        end
        set before $word
    end
    test $given -eq (math $count + $argv[2] - 1)
end

complete -c knippe-cli -f
complete -c knippe-cli -l language -xa 'nb nn en' -d 'Another language for this run'
complete -c knippe-cli -l proxy-login-fd -x -d 'Read USER:PASSWORD for proxies from this file descriptor'
complete -c knippe-cli -l help -s h -d 'Help'
@lines@
