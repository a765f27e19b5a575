// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.attachment;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Makes names of files safe on any system and tells what a name says of the content. Pure and thread-safe. */
final class FileName {
    private static final int LONGEST = 120;
    private static final int LONGEST_ENDING = 12;
    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("heic", "image/heic"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("txt", "text/plain"),
            Map.entry("csv", "text/csv"),
            Map.entry("doc", "application/msword"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("xls", "application/vnd.ms-excel"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Map.entry("zip", "application/zip"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("m4a", "audio/mp4"),
            Map.entry("mp4", "video/mp4"));

    private FileName() {}

    /** The last part of a path without anything a file system or a header could stumble over; never empty. */
    static String safe(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder();
        last.codePoints().forEach(c -> {
            int kind = Character.getType(c);
            if (kind == Character.CONTROL || kind == Character.FORMAT || kind == Character.SURROGATE) {
                return;
            }
            boolean awkward = "<>:\"|?*;%".indexOf(c) >= 0
                    || kind == Character.LINE_SEPARATOR
                    || kind == Character.PARAGRAPH_SEPARATOR;
            kept.appendCodePoint(awkward ? '_' : c);
        });
        String name = kept.toString().strip().replaceAll("^[. ]+|[. ]+$", "");
        String stem = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        boolean reserved = RESERVED.contains(stem.toLowerCase(Locale.ROOT))
                || stem.toLowerCase(Locale.ROOT).matches("(com|lpt)\\d");
        return name.isEmpty() ? "file" : shortened(reserved ? "_" + name : name);
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        int end = LONGEST - ending.length();
        boolean splits = Character.isHighSurrogate(name.charAt(end - 1));
        return name.substring(0, splits ? end - 1 : end) + ending;
    }

    /** The media type by the ending of a name. */
    static String mediaType(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(ending, "application/octet-stream");
    }
}
