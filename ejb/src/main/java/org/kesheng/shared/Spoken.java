package org.kesheng.shared;

import java.util.Locale;

/** Something that can be said in both languages: the title of an action, the name of a class. */
@FunctionalInterface
public interface Spoken {
    /** English for an English locale, Chinese for every other. */
    String in(Locale locale);
}
