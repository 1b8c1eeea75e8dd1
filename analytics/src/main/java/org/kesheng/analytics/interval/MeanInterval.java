package org.kesheng.analytics.interval;

import org.kesheng.analytics.descriptive.Description;
import org.kesheng.analytics.numeric.Quantiles;

/** Student's interval for a mean. */
public final class MeanInterval {

    private MeanInterval() {}

    /**
     * x̄ ∓ t(1-a/2; n-1)·sd/√n. Exact for normal data, good for answers on a scale from n of about 30. Undefined for
     * fewer than two values. R: {@code t.test(x, conf.level = confidence)$conf.int}.
     *
     * @param sample description of the sample
     * @param confidence two-sided confidence within (0, 1)
     * @return the interval
     */
    public static Interval of(Description sample, double confidence) {
        return of(sample.mean(), sample.se(), sample.df(), confidence);
    }

    /**
     * The same from its pieces.
     *
     * @param mean mean
     * @param se its standard error
     * @param df degrees of freedom
     * @param confidence two-sided confidence within (0, 1)
     * @return the interval
     */
    public static Interval of(double mean, double se, double df, double confidence) {
        return Interval.around(mean, Quantiles.studentMultiplier(confidence, df) * se);
    }
}
