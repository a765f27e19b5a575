// SPDX-License-Identifier: Apache-2.0
/**
 * Papers of a case: a module declares the template, the platform makes the PDF.
 *
 * <p>A template is a FreeMarker file ({@code .ftlh}) beside a class of the module's bundle. What it writes is
 * well-formed XHTML without a document type; every value is escaped. Pictures are {@code data:} addresses or PNG and
 * JPEG files of the bundle, named relative to that class; nothing else is fetched. It starts with
 *
 * <pre>{@code
 * <#import "/steward/print.ftlh" as p>
 * <@p.paper title=t("Receipt","受理回执")>
 *   <@p.facts><@p.fact t("Number","编号") number/></@p.facts>
 * </@p.paper>
 * }</pre>
 *
 * and sees these, all text in the language asked for, empty when not known:
 *
 * <ul>
 *   <li>{@code number type state summary description unit place priority channel satisfaction parent}
 *   <li>{@code received due promised finished closed}, minutes in the estate's zone: {@code 2026-11-25 11:00}
 *   <li>{@code requester phone responsible assignee team}, names; an anonymous requester is called that
 *   <li>{@code fields}, a list of {@code name label value} of the intake form, and {@code field.NAME}, every value of
 *       the case by its name
 *   <li>{@code timers}, a list of {@code title due met}; {@code attachments}, a list of names; {@code journal}, a list
 *       of {@code at who what note}, the latest 200 in order of time
 *   <li>{@code estate}, its name; {@code today now}; {@code printedBy}; {@code lang}, {@code en} or {@code zh}
 *   <li>{@code link}, the private link of the customer, made when the template reads it; empty when who prints may not
 *       work on cases
 *   <li>{@code more}, what the module adds ({@code CasePrint.knowing}), by its names
 *   <li>{@code t("English","中文")} chooses; {@code qr(text)} is the {@code data:} address of a QR code
 * </ul>
 *
 * <p>Unless a method says otherwise, no argument and no result is {@code null}; collections are immutable.
 */
@Export
@Version("1.0.0")
package org.steward.core.api.print;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
