// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.steward.core.api.form.Choice;
import org.steward.core.api.form.Field;
import org.steward.core.api.text.Text;

/** A part of a module's page. Immutable. */
public sealed interface Block
        permits Block.Buttons,
                Block.Entry,
                Block.Filter,
                Block.Links,
                Block.Note,
                Block.Pager,
                Block.Stopwatch,
                Block.Table,
                Block.Tiles,
                Chart {
    /** How pressing something is; shown by colour and sign. */
    enum Tone {
        NEUTRAL,
        GOOD,
        WARN,
        LATE
    }

    /** A paragraph. */
    record Note(Text text, Tone tone) implements Block {}

    /** Figures side by side. */
    record Tiles(List<Tile> tiles) implements Block {
        /** Copies the tiles. */
        public Tiles {
            tiles = List.copyOf(tiles);
        }
    }

    /**
     * A figure.
     *
     * @param link address of the page behind it, or an empty string
     */
    record Tile(Text label, String value, Tone tone, String link) {}

    /**
     * A table.
     *
     * @param empty what is shown instead of no rows
     */
    record Table(Text title, List<Text> columns, List<Line> lines, Text empty) implements Block {
        /** Copies the lists. */
        public Table {
            columns = List.copyOf(columns);
            lines = List.copyOf(lines);
        }
    }

    /**
     * A row of a table, with as many cells as there are columns.
     *
     * @param link address behind the first cell, or an empty string
     */
    record Line(List<Text> cells, Tone tone, String link, List<Button> buttons) {
        /** Copies the lists. */
        public Line {
            cells = List.copyOf(cells);
            buttons = List.copyOf(buttons);
        }
    }

    /**
     * Something that is done with one tap.
     *
     * @param values sent along
     */
    record Button(String action, Text label, Map<String, String> values) {
        /** Copies the values. */
        public Button {
            values = Map.copyOf(values);
        }
    }

    /** Buttons in a row, the first one prominent. */
    record Buttons(List<Button> buttons) implements Block {
        /** Copies the buttons. */
        public Buttons {
            buttons = List.copyOf(buttons);
        }
    }

    /**
     * A form. It takes no files: those belong to cases.
     *
     * @param values sent along, not shown
     */
    record Entry(String action, Text title, List<Field> fields, Map<String, String> values, Text button)
            implements Block {
        /** Copies the collections. */
        public Entry {
            fields = List.copyOf(fields);
            values = Map.copyOf(values);
        }
    }

    /**
     * A running clock that counts seconds up from an instant and turns late past its limit.
     *
     * @param limitSeconds 1 or more
     * @param stop what ends it
     */
    record Stopwatch(Text title, Instant since, int limitSeconds, Button stop) implements Block {}

    /**
     * A way to another page.
     *
     * @param address a path of this site; empty: shown, but leads nowhere
     */
    record Link(Text label, String address) {}

    /**
     * Ways to other pages in a row, e.g. further rows of a table.
     *
     * @param title what they are; may be empty
     */
    record Links(Text title, List<Link> links) implements Block {
        /** Copies the links. */
        public Links {
            links = List.copyOf(links);
        }
    }

    /**
     * Backwards and forwards, e.g. by a month.
     *
     * @param now where one is
     */
    record Pager(Text label, Link back, Text now, Link forth) implements Block {}

    /**
     * What is shown can be narrowed here; it becomes the query of the address, so that a view can be shared.
     *
     * @param kept parameters of the address that stay
     */
    record Filter(List<Narrowing> by, Map<String, String> kept, Text button) implements Block {
        /** Copies the collections. */
        public Filter {
            by = List.copyOf(by);
            kept = Map.copyOf(kept);
        }
    }

    /**
     * A field of a filter.
     *
     * @param name parameter of the address
     * @param value what it is now, or an empty string
     * @param choices only with {@link Kind#CHOICE}; the first one is what stands for "any" when its code is empty
     */
    record Narrowing(String name, Text label, Kind kind, String value, List<Choice> choices) {
        /** What is entered. */
        public enum Kind {
            TEXT,
            CHOICE,
            MONTH,
            DATE,
            TICK
        }

        /** Copies the choices. */
        public Narrowing {
            choices = List.copyOf(choices);
        }
    }
}
