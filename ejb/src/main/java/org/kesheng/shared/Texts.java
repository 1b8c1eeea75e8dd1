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
    private static final int CAPABILITY = 2;
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {}

    /** The text, or the key itself between question marks where none is written. */
    public static String of(Locale locale, String key, Object... arguments) {
        String pattern = pattern(locale, key);
        if (pattern == null) {
            return "?" + key + "?";
        }
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(spoken(locale, arguments));
    }

    /** Nobody reads the name of a constant where it has a label. */
    private static Object[] spoken(Locale locale, Object... arguments) {
        Object[] said = arguments.clone();
        for (int i = 0; i < said.length; i++) {
            if (said[i] instanceof Spoken text) {
                said[i] = text.in(locale);
            } else if (said[i] instanceof Enum<?> constant) {
                String label = pattern(locale, label(capability(constant), constant));
                said[i] = label == null ? constant.name() : label;
            }
        }
        return said;
    }

    /** {@code complaint} of {@code org.kesheng.complaint.CaseKind}. */
    private static String capability(Enum<?> constant) {
        String[] parts = constant.getDeclaringClass().getPackageName().split("\\.");
        return parts.length > CAPABILITY ? parts[CAPABILITY] : "";
    }

    public static boolean has(Locale locale, String key) {
        return pattern(locale, key) != null;
    }

    /** A text that is looked up in the language of who reads it. */
    public record Keyed(String key) implements Spoken {
        @Override
        public String in(Locale locale) {
            return of(locale, key);
        }
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
        return of(locale, label(bundle, constant));
    }

    private static String label(String bundle, Enum<?> constant) {
        return bundle + "." + constant.getDeclaringClass().getSimpleName() + "." + constant.name();
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
