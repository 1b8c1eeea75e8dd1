package org.kesheng.demonstration;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import org.kesheng.shared.Home;

/** Asks for a page as anybody would, to know whether pages are there yet. */
class FrontDoor {
    private static final int PATIENCE_MILLIS = 10_000;

    boolean answers() {
        try {
            HttpURLConnection asked = (HttpURLConnection)
                    URI.create(Home.plainAddress() + "feedback").toURL().openConnection();
            asked.setConnectTimeout(PATIENCE_MILLIS);
            asked.setReadTimeout(PATIENCE_MILLIS);
            asked.setInstanceFollowRedirects(false);
            int status = asked.getResponseCode();
            asked.disconnect();
            return status == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false; // nobody listens yet
        }
    }
}
