package org.kesheng.organisation.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;

/** A browser and its system in the words of people, read off the User-Agent header, which may say anything. */
final class Device {
    /** In this order, because each of them also claims to be the next. */
    private static final Map<String, String> BROWSERS = inOrder(
            "MicroMessenger/", "WeChat",
            "Edg/", "Edge",
            "OPR/", "Opera",
            "Firefox/", "Firefox",
            "Chrome/", "Chrome",
            "Version/", "Safari");

    private static final Map<String, String> SYSTEMS = inOrder(
            "OpenHarmony", "HarmonyOS",
            "Android", "Android",
            "iPhone", "iPhone",
            "iPad", "iPad",
            "Windows", "Windows",
            "Mac OS X", "macOS",
            "Linux", "Linux");

    private Device() {}

    /** {@code Chrome 140 · Windows}; what is not known stays as it was sent. */
    static String of(String agent) {
        String browser = browser(agent);
        String system = first(SYSTEMS, agent);
        if (browser == null) {
            return agent;
        }
        return system == null ? browser : browser + " \u00b7 " + system;
    }

    private static String browser(String agent) {
        for (Entry<String, String> known : BROWSERS.entrySet()) {
            int at = agent.indexOf(known.getKey());
            if (at >= 0) {
                String version = agent.substring(at + known.getKey().length()).split("[^0-9]", 2)[0];
                return (known.getValue() + " " + version).strip();
            }
        }
        return null;
    }

    private static String first(Map<String, String> signs, String agent) {
        return signs.entrySet().stream()
                .filter(sign -> agent.contains(sign.getKey()))
                .map(Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> inOrder(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
