// SPDX-License-Identifier: Apache-2.0
package org.steward.core.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.steward.core.api.text.Text;

/** Finds every text in a tree of records, and those that are only half translated. Pure and thread-safe. */
public final class Texts {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{4,}");

    private Texts() {}

    /** All texts of a record, with the way to each. */
    public static List<Found> of(Object root) {
        List<Found> found = new ArrayList<>();
        walk(root.getClass().getSimpleName(), root, found);
        return found;
    }

    /** Where the Chinese side has words but no Chinese, or the English side has Chinese. */
    public static List<String> halfTranslated(Object root) {
        return of(root).stream()
                .filter(found -> !found.text().en().equals(found.text().zh()))
                .filter(found -> HAN.matcher(found.text().en()).find()
                        || (WORD.matcher(found.text().zh()).find()
                                && !HAN.matcher(found.text().zh()).find()))
                .map(found -> found.path() + ": " + found.text())
                .toList();
    }

    private static void walk(String path, Object value, List<Found> found) {
        if (value instanceof Text text) {
            found.add(new Found(path, text));
        } else if (value instanceof Collection<?> many) {
            many.forEach(one -> walk(path, one, found));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(one -> walk(path, one, found));
        } else if (value instanceof Record one) {
            for (RecordComponent part : one.getClass().getRecordComponents()) {
                walk(path + "." + part.getName(), read(part, one), found);
            }
        }
    }

    private static Object read(RecordComponent part, Record owner) {
        try {
            return part.getAccessor().invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + part + " of " + owner.getClass(), e);
        }
    }

    /** A text and the way to it. */
    public record Found(String path, Text text) {}
}
