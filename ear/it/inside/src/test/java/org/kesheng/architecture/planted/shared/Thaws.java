package org.kesheng.architecture.planted.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;

/** Breaks a rule on purpose: it makes objects of bytes that somebody sent. */
public class Thaws {
    public Object read(InputStream sent) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(sent)) {
            return in.readObject();
        }
    }
}
