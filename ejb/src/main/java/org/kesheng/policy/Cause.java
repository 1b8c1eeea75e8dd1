package org.kesheng.policy;

import java.util.Locale;
import org.kesheng.shared.Texts;

/** A leaf of a pack's tree of causes (HND-08, ANA-05): what is recorded when a complaint is solved. */
public record Cause(String code, Text title, CauseDomain domain) {
    /** The customer did not know, or misunderstood, the market policy (CLS-10): what makes a complaint a grumble (ANA-10). */
    public static final String POLICY_IGNORANCE = "POLICY_IGNORANCE";

    /** Name of its domain. */
    public Text domainTitle() {
        return new Text(
                Texts.of(Locale.SIMPLIFIED_CHINESE, "policy", domain), Texts.of(Locale.ENGLISH, "policy", domain));
    }
}
