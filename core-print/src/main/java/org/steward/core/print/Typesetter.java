// SPDX-License-Identifier: Apache-2.0
package org.steward.core.print;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.NullCacheStorage;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;

import org.steward.core.api.print.CasePrint;
import org.steward.core.api.text.Language;

/**
 * Fills a template. It sees texts, lists and maps only, makes no objects and reads no file but templates beside the
 * class of its module and those of the platform. Nothing is kept, so a replaced module leaves nothing behind.
 * Thread-safe.
 */
final class Typesetter {
    /** More XHTML than a hundred pages need. */
    static final int MOST_CHARACTERS = 1_000_000;

    /**
     * Returns the XHTML of a paper.
     *
     * @param facts what the template sees
     * @throws TooLarge when it is longer than {@link #MOST_CHARACTERS}
     * @throws IllegalStateException when the template is not there or does not fit the facts
     */
    String xhtml(CasePrint print, Map<String, Object> facts, Language language) throws TooLarge {
        BoundedText page = new BoundedText(MOST_CHARACTERS);
        try {
            configuration(print.beside(), language)
                    .getTemplate(print.template())
                    .process(facts, page);
        } catch (TooLarge e) {
            throw e;
        } catch (IOException | TemplateException e) {
            throw new IllegalStateException("template " + print.template() + " of print " + print.id(), e);
        }
        return page.toString();
    }

    private static Configuration configuration(Class<?> beside, Language language) {
        Configuration freemarker = new Configuration(Configuration.VERSION_2_3_34);
        freemarker.setTemplateLoader(new MultiTemplateLoader(
                new TemplateLoader[] {new ClassTemplateLoader(beside, ""), new ClassTemplateLoader(Typesetter.class, "")
                }));
        freemarker.setCacheStorage(new NullCacheStorage());
        freemarker.setLocalizedLookup(false);
        freemarker.setDefaultEncoding("UTF-8");
        freemarker.setOutputFormat(HTMLOutputFormat.INSTANCE);
        freemarker.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
        freemarker.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
        freemarker.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        freemarker.setAPIBuiltinEnabled(false);
        freemarker.setNumberFormat("computer");
        freemarker.setBooleanFormat("c");
        freemarker.setLogTemplateExceptions(false);
        freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        freemarker.setSharedVariable("t", (TemplateMethodModelEx) texts -> chosen(texts, language));
        freemarker.setSharedVariable(
                "qr", (TemplateMethodModelEx) texts -> QrImage.of(texts.get(0).toString()));
        freemarker.setSharedVariable(
                "lang", new freemarker.template.SimpleScalar(language.name().toLowerCase(Locale.ROOT)));
        return freemarker;
    }

    private static Object chosen(List<?> texts, Language language) {
        return texts.get(language == Language.ZH ? 1 : 0).toString();
    }
}
