package org.kesheng.analytics.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kesheng.analytics.chart.CChart;
import org.kesheng.analytics.chart.Cusum;
import org.kesheng.analytics.chart.Ewma;
import org.kesheng.analytics.chart.Funnel;
import org.kesheng.analytics.chart.PChart;
import org.kesheng.analytics.chart.UChart;
import org.kesheng.analytics.chart.XmrChart;
import org.kesheng.analytics.shrinkage.BetaBinomial;
import org.kesheng.analytics.shrinkage.GammaPoisson;

/** The families "Control charts, funnel, shrinkage". */
final class ChartFamilies {

    private static final double THREE_SIGMA = 3;

    private ChartFamilies() {}

    static void register(Map<String, Family> families) {
        families.put("p-chart", ChartFamilies::pChart);
        families.put("u-chart", ChartFamilies::uChart);
        families.put("c-chart", ChartFamilies::cChart);
        families.put("xmr-chart", ChartFamilies::xmrChart);
        families.put("ewma", ChartFamilies::ewma);
        families.put("cusum", ChartFamilies::cusum);
        families.put("funnel", ChartFamilies::funnel);
        families.put("eb-beta-binomial", ChartFamilies::betaBinomial);
        families.put("eb-gamma-poisson", ChartFamilies::gammaPoisson);
    }

    private static Map<String, Object> pChart(Frame frame) {
        PChart.Result result = PChart.of(frame.numbers("count"), frame.numbers("size"), limits(frame));
        List<Map<String, Object>> points = new ArrayList<>();
        for (PChart.Point point : result.points()) {
            points.add(new Result()
                    .put("p", point.p())
                    .put("lcl", point.lcl())
                    .put("ucl", point.ucl())
                    .put("laney_lcl", point.laneyLcl())
                    .put("laney_ucl", point.laneyUcl())
                    .fields());
        }
        return new Result()
                .put("p_bar", result.pBar())
                .put("sigma_z", result.sigmaZ())
                .put("points", points)
                .put("signals", result.signals())
                .put("laney_signals", result.laneySignals())
                .fields();
    }

    private static Map<String, Object> uChart(Frame frame) {
        UChart.Result result = UChart.of(frame.numbers("count"), frame.numbers("size"), limits(frame));
        List<Map<String, Object>> points = new ArrayList<>();
        for (UChart.Point point : result.points()) {
            points.add(new Result()
                    .put("u", point.u())
                    .put("lcl", point.lcl())
                    .put("ucl", point.ucl())
                    .fields());
        }
        return new Result()
                .put("u_bar", result.uBar())
                .put("points", points)
                .put("signals", result.signals())
                .put("sigma_z", result.sigmaZ())
                .fields();
    }

    private static Map<String, Object> cChart(Frame frame) {
        CChart.Result result = CChart.of(frame.numbers("count"), limits(frame));
        return new Result()
                .put("c_bar", result.cBar())
                .put("lcl", result.lcl())
                .put("ucl", result.ucl())
                .put("signals", result.signals())
                .put("dispersion", result.dispersion())
                .fields();
    }

    private static Map<String, Object> xmrChart(Frame frame) {
        XmrChart.Result result = XmrChart.of(frame.numbers("value"), limits(frame));
        return new Result()
                .put("mean", result.mean())
                .put("sigma", result.sigma())
                .put("lcl", result.lcl())
                .put("ucl", result.ucl())
                .put("signals", result.signals())
                .fields();
    }

    private static Map<String, Object> ewma(Frame frame) {
        double lambda = frame.options().number("lambda", 0.2);
        Ewma.Result result = Ewma.of(frame.numbers("value"), lambda, limits(frame));
        List<Map<String, Object>> points = new ArrayList<>();
        for (Ewma.Point point : result.points()) {
            points.add(new Result()
                    .put("ewma", point.ewma())
                    .put("lcl", point.lcl())
                    .put("ucl", point.ucl())
                    .fields());
        }
        return new Result()
                .put("points", points)
                .put("last", result.last())
                .put("signals", result.signals())
                .put("first_signal", result.firstSignal())
                .fields();
    }

    private static Map<String, Object> cusum(Frame frame) {
        double k = frame.options().number("k", 0.5);
        double h = frame.options().number("h", 5);
        Cusum.Result result = Cusum.of(frame.numbers("value"), k, h);
        return new Result()
                .put("first_signal", result.firstSignal())
                .put("c_plus_last", result.plusLast())
                .put("c_minus_last", result.minusLast())
                .fields();
    }

    private static Map<String, Object> funnel(Frame frame) {
        double alpha = frame.options().probability("alpha", 0.05);
        Funnel.Result result = Funnel.of(frame.numbers("count"), frame.numbers("size"), alpha);
        return new Result()
                .put("p0", result.p0())
                .put("phi", result.phi())
                .put("phi_winsorized", result.phiWinsorized())
                .put("out_95", result.out95())
                .put("out_998", result.out998())
                .put("out_998_adjusted", result.out998Adjusted())
                .put("significant_holm", result.significantHolm())
                .put("significant_bh", result.significantBh())
                .fields();
    }

    private static Map<String, Object> betaBinomial(Frame frame) {
        double[] count = frame.numbers("count");
        double[] size = frame.numbers("size");
        BetaBinomial.Result result =
                switch (frame.options().text("method", "ml")) {
                    case "ml" -> BetaBinomial.maximumLikelihood(count, size);
                    case "moments" -> BetaBinomial.moments(count, size);
                    default -> throw frame.options().refused("method", "must be ml or moments");
                };
        return new Result()
                .put("alpha", result.alpha())
                .put("beta", result.beta())
                .put("mean", result.mean())
                .put("rates", byUnit(frame, result.rates()))
                .fields();
    }

    private static Map<String, Object> gammaPoisson(Frame frame) {
        GammaPoisson.Result result = GammaPoisson.maximumLikelihood(frame.numbers("count"), frame.numbers("exposure"));
        return new Result()
                .put("shape", result.shape())
                .put("rate", result.rate())
                .put("rates", byUnit(frame, result.rates()))
                .fields();
    }

    private static Map<String, Double> byUnit(Frame frame, double[] rates) {
        List<String> units = frame.has("unit") ? List.of(frame.texts("unit")) : frame.positions();
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < rates.length; i++) {
            named.put(units.get(i), rates[i]);
        }
        return named;
    }

    private static double limits(Frame frame) {
        return frame.options().number("limits", THREE_SIGMA);
    }
}
