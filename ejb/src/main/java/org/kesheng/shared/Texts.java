package org.kesheng.shared;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Texts of all capabilities. The part of a key before its first dot names the bundle: {@code complaint.notNow} stands in
 * {@code org/kesheng/complaint/messages.properties} (Chinese) and {@code messages_en.properties}.
 */
public final class Texts {
    public static final Locale DEFAULT = Locale.SIMPLIFIED_CHINESE;
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {}

    /** The text, or the key itself between question marks where none is written. */
    public static String of(Locale locale, String key, Object... arguments) {
        String pattern = pattern(locale, key);
        if (pattern == null) {
            return "?" + key + "?";
        }
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    public static boolean has(Locale locale, String key) {
        return pattern(locale, key) != null;
    }

    /** The keys of a bundle that begin alike. */
    public static Set<String> keys(Locale locale, String bundle, String beginning) {
        return bundle(locale, bundle).keySet().stream()
                .filter(key -> key.startsWith(beginning))
                .collect(Collectors.toSet());
    }

    /** The text of a refusal. */
    public static String of(Locale locale, Refused refused) {
        return of(locale, refused.code(), refused.arguments());
    }

    /** Label of an enum constant: {@code <bundle>.<TypeName>.<CONSTANT>}. */
    public static String of(Locale locale, String bundle, Enum<?> constant) {
        return of(locale, bundle + "." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    private static String pattern(Locale locale, String key) {
        int dot = key.indexOf('.');
        if (dot < 0) {
            return null;
        }
        try {
            ResourceBundle bundle = bundle(locale, key.substring(0, dot));
            return bundle.containsKey(key) ? bundle.getString(key) : null;
        } catch (MissingResourceException e) {
            return null;
        }
    }

    private static ResourceBundle bundle(Locale locale, String name) {
        return ResourceBundle.getBundle(
                "org.kesheng." + name + ".messages", locale, Texts.class.getClassLoader(), NO_FALLBACK);
    }
}
