package org.kesheng.analytics.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.kesheng.analytics.changepoint.Breakpoints;
import org.kesheng.analytics.changepoint.MeanShift;
import org.kesheng.analytics.changepoint.OlsCusum;
import org.kesheng.analytics.changepoint.Pettitt;
import org.kesheng.analytics.duration.KaplanMeier;
import org.kesheng.analytics.trend.Autocorrelation;
import org.kesheng.analytics.trend.InterruptedSeries;
import org.kesheng.analytics.trend.InterruptedSeries.Term;
import org.kesheng.analytics.trend.MannKendall;
import org.kesheng.analytics.trend.SeasonalMannKendall;
import org.kesheng.analytics.trend.SenSlope;

/** The families "Series and durations". */
final class SeriesFamilies {

    private SeriesFamilies() {}

    static void register(Map<String, Family> families) {
        families.put("mann-kendall", SeriesFamilies::mannKendall);
        families.put("sen-slope", SeriesFamilies::senSlope);
        families.put("seasonal-mann-kendall", SeriesFamilies::seasonalMannKendall);
        families.put("pettitt", SeriesFamilies::pettitt);
        families.put("mean-shift", SeriesFamilies::meanShift);
        families.put("ols-cusum", SeriesFamilies::olsCusum);
        families.put("breakpoints-bic", SeriesFamilies::breakpoints);
        families.put("its", SeriesFamilies::interruptedSeries);
        families.put("acf", SeriesFamilies::acf);
        families.put("ljung-box", SeriesFamilies::ljungBox);
        families.put("kaplan-meier", SeriesFamilies::kaplanMeier);
    }

    private static Map<String, Object> mannKendall(Frame frame) {
        MannKendall.Result result = MannKendall.test(frame.numbers("value"));
        return new Result()
                .put("s", result.s())
                .put("var_s", result.varS())
                .put("z", result.z())
                .put("p", result.p())
                .put("tau_b", result.tauB())
                .fields();
    }

    private static Map<String, Object> senSlope(Frame frame) {
        SenSlope.Result result =
                SenSlope.of(frame.numbers("value"), frame.options().probability("confidence", 0.95));
        return new Result()
                .put("slope", result.slope())
                .put("intercept", result.intercept())
                .put("ci/lower", result.lower())
                .put("ci/upper", result.upper())
                .fields();
    }

    private static Map<String, Object> seasonalMannKendall(Frame frame) {
        Category season = frame.category("season");
        SeasonalMannKendall.Result result =
                SeasonalMannKendall.test(frame.numbers("value"), season.codes(), season.size());
        return new Result()
                .put("s", result.s())
                .put("var_s", result.varS())
                .put("z", result.z())
                .put("p", result.p())
                .put("slope", result.slope())
                .fields();
    }

    private static Map<String, Object> pettitt(Frame frame) {
        Pettitt.Result result = Pettitt.test(frame.numbers("value"));
        return new Result()
                .put("k", result.k())
                .put("t", result.t())
                .put("p", result.p())
                .fields();
    }

    private static Map<String, Object> meanShift(Frame frame) {
        MeanShift.Result result = MeanShift.of(frame.fromFirst("value"));
        return new Result().put("t", result.t()).put("rss", result.rss()).fields();
    }

    private static Map<String, Object> olsCusum(Frame frame) {
        return new Result()
                .put("statistic", OlsCusum.test(frame.fromFirst("value")).statistic())
                .fields();
    }

    private static Map<String, Object> breakpoints(Frame frame) {
        int[] breaks = Breakpoints.of(frame.fromFirst("value"), frame.options().probability("trim", 0.15))
                .breaks();
        return new Result()
                .put("count", breaks.length)
                .put("breaks", Arrays.stream(breaks).boxed().toList())
                .fields();
    }

    private static Map<String, Object> interruptedSeries(Frame frame) {
        double[] response = frame.numbers("response");
        int start = frame.options().whole("start");
        int lag = frame.options().whole("lag", 12);
        InterruptedSeries.Result result;
        if (frame.has("season")) {
            Category season = frame.category("season");
            result = InterruptedSeries.fit(response, season.codes(), season.size(), start, lag);
        } else {
            result = InterruptedSeries.fit(response, start, lag);
        }
        return new Result()
                .put("coefficients", terms(result, Term::value))
                .put("se", terms(result, Term::se))
                .put("se_newey_west", terms(result, Term::seNeweyWest))
                .put("durbin_watson", result.durbinWatson())
                .put("r2", result.r2())
                .fields();
    }

    private static Map<String, Object> terms(InterruptedSeries.Result result, ToDoubleFunction<Term> field) {
        return new Result()
                .put("(Intercept)", field.applyAsDouble(result.intercept()))
                .put("time", field.applyAsDouble(result.time()))
                .put("level", field.applyAsDouble(result.level()))
                .put("trend", field.applyAsDouble(result.trend()))
                .fields();
    }

    private static Map<String, Object> acf(Frame frame) {
        Map<String, Double> lags = frame.options().numbers("lags", List.of("1"));
        double[] acf = Autocorrelation.acf(
                frame.fromFirst("value"),
                lags.values().stream().mapToInt(lag -> whole(frame, lag)).toArray());
        return new Result().put("acf", List.copyOf(lags.keySet()), acf).fields();
    }

    private static int whole(Frame frame, double lag) {
        if (Math.rint(lag) != lag || lag < 0 || lag > Integer.MAX_VALUE) {
            throw frame.options().refused("lags", "must be whole numbers, not " + lag);
        }
        return (int) lag;
    }

    private static Map<String, Object> ljungBox(Frame frame) {
        int lags = frame.options().whole("lags", 10);
        Autocorrelation.LjungBox result = Autocorrelation.ljungBox(frame.fromFirst("value"), lags);
        return new Result()
                .put("q", result.q())
                .put("df", result.df())
                .put("p", result.p())
                .fields();
    }

    private static Map<String, Object> kaplanMeier(Frame frame) {
        KaplanMeier curve = KaplanMeier.of(frame.numbers("time"), events(frame));
        Map<String, Double> survival = new LinkedHashMap<>();
        frame.options().numbers("times", List.of()).forEach((name, t) -> survival.put(name, curve.survival(t)));
        return new Result()
                .put("n", curve.n())
                .put("events", curve.events())
                .put("survival", survival)
                .put("median", curve.median())
                .fields();
    }

    private static boolean[] events(Frame frame) {
        double[] event = frame.numbers("event");
        boolean[] ended = new boolean[event.length];
        for (int i = 0; i < ended.length; i++) {
            if (event[i] != 0 && event[i] != 1) {
                throw new BadInput("column " + frame.name("event") + ": " + event[i] + " is neither 0 nor 1");
            }
            ended[i] = event[i] == 1;
        }
        return ended;
    }
}
