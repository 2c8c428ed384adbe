# SPDX-License-Identifier: Apache-2.0
# Completion of serostim-guide for bash. Its options and pages are those of --help.
_serostim_guide()
{
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
    COMPREPLY=()
    case $before in
        --language) mapfile -t COMPREPLY < <(compgen -W "en es" -- "$word") ;;
        --page)
            mapfile -t COMPREPLY < <(compgen -W "how-it-works trial-results side-effects support \
                questions safety about help my-visit print" -- "$word")
            ;;
        --content | --config | --handout | --update | --check-pack)
            compopt -o filenames
            mapfile -t COMPREPLY < <(compgen -f -- "$word")
            ;;
        *)
            mapfile -t COMPREPLY < <(compgen -W "--content --language --page --handout --counselling \
                --kiosk --config --set-pin --update --check-pack --check --version --help" -- "$word")
            ;;
    esac
} && complete -F _serostim_guide serostim-guide
