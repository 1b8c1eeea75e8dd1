package org.kesheng.document.control;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;

/** Names: what a sender calls his file, and what it is called here. */
public final class FileName {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int ID_LENGTH = 26;
    private static final int LONGEST = 150;

    private FileName() {}

    /** 130 random bits, good in an address and on any file system. */
    public static String randomId() {
        StringBuilder id = new StringBuilder(ID_LENGTH);
        for (int i = 0; i < ID_LENGTH; i++) {
            id.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return id.toString();
    }

    /** The last part of the name without what could hurt in a list, a header or a file system, or read backwards. */
    public static String shown(String fileName) {
        String name = Normalizer.normalize(fileName == null ? "" : fileName, Normalizer.Form.NFC)
                .replaceAll("(?s).*[/\\\\]", "")
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\u2028\\u2029\"<>:|?*;%]", "")
                .strip()
                .replaceAll("^[.\\s]+|[.\\s]+$", "");
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name.isEmpty() ? "-" : name;
        }
        String extension = extension(name);
        int kept = Math.max(1, LONGEST - extension.length() - 1);
        return name.substring(0, name.offsetByCodePoints(0, kept)) + "." + extension;
    }

    /** A name that says nothing about its sender. */
    public static String neutral(int number, String shown) {
        return "attachment-" + number + "." + extension(shown);
    }

    /** In lower case, at most 10 letters, empty where there is none. */
    public static String extension(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return extension.length() <= 10 ? extension : extension.substring(0, 10);
    }
}
