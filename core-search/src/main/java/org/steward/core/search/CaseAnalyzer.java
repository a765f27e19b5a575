// SPDX-License-Identifier: Apache-2.0
package org.steward.core.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Cuts English and Chinese text into words: lower case, without accents, full-width forms made narrow, Chinese as pairs
 * of characters. When writing, single characters are kept as well, so that one character can be searched. Thread-safe.
 */
final class CaseAnalyzer extends Analyzer {
    private static final int ALL_SCRIPTS =
            CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;

    private final boolean writing;

    CaseAnalyzer(boolean writing) {
        this.writing = writing;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer source = new StandardTokenizer();
        TokenStream words = new LowerCaseFilter(new ASCIIFoldingFilter(new CJKWidthFilter(source)));
        return new TokenStreamComponents(source, new CJKBigramFilter(words, ALL_SCRIPTS, writing));
    }
}
