// SPDX-License-Identifier: Apache-2.0
package org.steward.bench.load;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs the administrator in. */
public final class SignIn {
    private SignIn() {}

    /** The token of a new session. */
    public static String token(int port, String password) throws IOException {
        try (HttpConnection connection = new HttpConnection(port, "")) {
            HttpConnection.Answer answer =
                    connection.post("/api/session", "{\"user\":\"admin\",\"password\":\"" + password + "\"}");
            Matcher token = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]+)\"").matcher(answer.body());
            if (answer.status() >= 300 || !token.find()) {
                throw new IOException("sign-in answered " + answer.status() + " " + answer.body());
            }
            return token.group(1);
        }
    }
}
