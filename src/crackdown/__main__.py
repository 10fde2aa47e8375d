"""`python -m crackdown` is `crackdown`."""

from crackdown.publish.cli import main

if __name__ == "__main__":
    main()
