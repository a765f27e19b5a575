// SPDX-License-Identifier: Apache-2.0
package org.steward.core.directory.people;

import java.util.ArrayList;
import java.util.List;

import org.steward.core.api.form.TextCheck;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.people.Party;
import org.steward.core.api.text.Text;
import org.steward.core.directory.Answers;

/** What a customer's record must look like, and how an identity number is masked. Pure. */
final class PartyRules {
    private static final int MOST_PHONES = 10;
    private static final int SHOWN = 4;

    private PartyRules() {}

    static List<Flaw> flaws(Party party) {
        List<Flaw> flaws = new ArrayList<>(Answers.all(
                Answers.needed("name", party.name(), 120),
                Flaw.unless(
                        party.phones().size() <= MOST_PHONES,
                        "phones",
                        "too-many",
                        Text.of("phones: at most {0}", "电话：最多 {0} 个").with(MOST_PHONES)),
                Flaw.unless(
                        party.idDocument().matches("[\\p{L}\\p{N}() -]{0,60}"),
                        "idDocument",
                        "bad-form",
                        Text.of("idDocument: at most 60 letters and digits", "证件号码：最多 60 个字母和数字")),
                TextCheck.flaw("note", party.note(), 2000)));
        for (String phone : party.phones()) {
            Flaw.unless(
                            phone.matches("[0-9 +()#*-]{3,30}"),
                            "phones",
                            "bad-form",
                            Text.of(
                                            "phones: '{0}' is not 3-30 digits and + ( ) - # *",
                                            "电话：“{0}”不是 3-30 位数字及 + ( ) - # *")
                                    .with(phone.length() > 40 ? phone.substring(0, 40) : phone))
                    .ifPresent(flaws::add);
        }
        return flaws;
    }

    /** Stars for all but the last four characters; a short number is all stars. */
    static String masked(String number) {
        if (number.length() <= SHOWN) {
            return "*".repeat(number.length());
        }
        return "*".repeat(number.length() - SHOWN) + number.substring(number.length() - SHOWN);
    }

    static String digits(String text) {
        return text.replaceAll("\\D", "");
    }
}
