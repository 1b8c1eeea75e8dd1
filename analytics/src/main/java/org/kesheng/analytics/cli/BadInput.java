package org.kesheng.analytics.cli;

/**
 * Input that the command line refuses. The message is one line for people: it names the file and, where there are any,
 * the row (1 = the line after the header) and the column.
 */
public final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean inFile;

    /**
     * @param message one line that says what is wrong and where
     */
    public BadInput(String message) {
        this(message, false);
    }

    private BadInput(String message, boolean inFile) {
        super(message.replaceAll("\\s*[\\r\\n]+\\s*", " "));
        this.inFile = inFile;
    }

    /** A complaint about the content of a file: it is broken whatever is asked of it. */
    static BadInput broken(String message) {
        return new BadInput(message, true);
    }

    /** Whether a file is broken, rather than a request or an option wrong. */
    boolean isInFile() {
        return inFile;
    }

    /**
     * A complaint about one cell of a file.
     *
     * @param file name of the file as the user gave it
     * @param row  data row, counted from 1 without the header
     * @param column name of the column
     * @param why  what is wrong with it
     * @return the refusal
     */
    public static BadInput at(String file, long row, String column, String why) {
        return broken(file + ", row " + row + ", column " + column + ": " + why);
    }
}
