package org.kesheng.organisation.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.Configuration;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.resources.Dictionary;
import me.gosimple.nbvcxz.resources.DictionaryBuilder;

/**
 * Passwords that an attacker tries first (ASVS 5.0 6.2.4, 6.2.12): those known from breaches, words, names, dates, sequences and
 * keyboard runs, alone or put together, and the person's own name and account.
 */
public final class GuessablePasswords {
    /** 2^30 tries: what a sign-in with delays does not see in years, and what stops lists with their usual changes. */
    private static final double MIN_BITS = 30;

    /** Enough to judge; the estimate grows with the square of the length. */
    private static final int JUDGED_LENGTH = 40;

    private GuessablePasswords() {}

    private static final class Lists {
        static final List<Dictionary> KNOWN = ConfigurationBuilder.getDefaultDictionaries();
    }

    public static boolean contain(String password, String... own) {
        String judged = password.substring(0, Math.min(password.length(), JUDGED_LENGTH));
        Configuration configuration = new ConfigurationBuilder()
                .setLocale(Locale.ROOT)
                .setDictionaries(with(own))
                .setMinimumEntropy(MIN_BITS)
                .createConfiguration();
        return !new Nbvcxz(configuration).estimate(judged).isMinimumEntropyMet();
    }

    private static List<Dictionary> with(String... own) {
        DictionaryBuilder words =
                new DictionaryBuilder().setDictionaryName("own").setExclusion(true);
        Arrays.stream(own)
                .filter(Objects::nonNull)
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(word -> word.length() > 2)
                .forEach(word -> words.addWord(word, 0));
        words.addWord("kesheng", 0);
        List<Dictionary> all = new ArrayList<>(Lists.KNOWN);
        all.add(words.createDictionary());
        return all;
    }
}
