package org.kesheng.organisation;

/** The letters of matrix 25.2. */
public enum Right {
    CREATE('C'),
    READ('R'),
    READ_OWN('O'),
    UPDATE('U'),
    APPROVE('A'),
    SIGN('S'),
    EXECUTE('X');

    private final char letter;

    Right(char letter) {
        this.letter = letter;
    }

    public char letter() {
        return letter;
    }

    static Right of(char letter) {
        for (Right right : values()) {
            if (right.letter == letter) {
                return right;
            }
        }
        throw new IllegalArgumentException("no right has the letter " + letter);
    }
}
