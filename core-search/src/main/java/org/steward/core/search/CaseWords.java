// SPDX-License-Identifier: Apache-2.0
package org.steward.core.search;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;

/** Turns what a person typed into required words. Any input is allowed; only the first words count. Thread-safe. */
final class CaseWords {
    /** Words of a query that count; more only make a search slower, never better. */
    static final int MOST_WORDS = 16;

    private static final int MOST_CHARACTERS = 400;

    private final Analyzer analyzer = new CaseAnalyzer(false);

    /**
     * Adds every word as a required clause.
     *
     * @return how many words were added; 0 when the query has none
     */
    int require(String query, String field, BooleanQuery.Builder target) {
        String text = query.length() > MOST_CHARACTERS ? query.substring(0, MOST_CHARACTERS) : query;
        int words = 0;
        try (TokenStream tokens = analyzer.tokenStream(field, text)) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            TypeAttribute type = tokens.addAttribute(TypeAttribute.class);
            tokens.reset();
            while (tokens.incrementToken() && words < MOST_WORDS) {
                Term term = new Term(field, word.toString());
                boolean pair = CJKBigramFilter.DOUBLE_TYPE.equals(type.type());
                target.add(pair ? new TermQuery(term) : new PrefixQuery(term), BooleanClause.Occur.FILTER);
                words++;
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
        return words;
    }
}
