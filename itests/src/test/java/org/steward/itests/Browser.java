// SPDX-License-Identifier: Apache-2.0
package org.steward.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

import org.steward.core.testkit.life.Distribution;

/** A headless Chromium of this machine, with a picture of whatever it shows. Not thread-safe. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ChromeDriver driver;
    private final URI base;
    private final Path pictures;

    private Browser(ChromeDriver driver, URI base, Path pictures) {
        this.driver = driver;
        this.base = base;
        this.pictures = pictures;
    }

    /**
     * Opens a browser that asks for pages in a language, e.g. {@code en} or {@code zh-CN}.
     *
     * @param more arguments of its command line besides the usual ones
     */
    static Browser open(URI base, String language, String... more) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("STEWARD_TEST_CHROMIUM", "/usr/bin/chromium"));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--lang=" + language,
                "--window-size=1366,900",
                "--force-device-scale-factor=1");
        options.addArguments(more);
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new java.io.File(program("STEWARD_TEST_CHROMEDRIVER", "/usr/bin/chromedriver")))
                .build();
        try {
            Path pictures = Files.createDirectories(
                    Distribution.target().resolve("screenshots").resolve(language));
            return new Browser(new ChromeDriver(service, options), base, pictures);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void go(String path) {
        driver.get(base.resolve(path).toString());
    }

    /** Waits for an element of the page and gives it. */
    WebElement find(String css) {
        return new WebDriverWait(driver, PATIENCE)
                .until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(css)));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** Fills a field by its name, whatever kind of field it is. */
    void fill(String form, String name, String value) {
        WebElement field = find(form + " [name='" + name + "']");
        String kind = field.getTagName() + "/" + field.getAttribute("type");
        if (kind.equals("input/radio") || kind.equals("input/checkbox")) {
            WebElement choice = find(form + " [name='" + name + "'][value='" + value + "']");
            if (!choice.isSelected()) {
                driver.executeScript("arguments[0].click()", choice);
            }
        } else {
            driver.executeScript("arguments[0].value = arguments[1]", field, value);
        }
    }

    /** Sends a form and waits for the page that answers. */
    void submit(String form) {
        WebElement element = find(form);
        driver.executeScript("arguments[0].requestSubmit()", element);
        new WebDriverWait(driver, PATIENCE).until(ExpectedConditions.stalenessOf(element));
    }

    /** Changes the language of the pages with the button of the page, unless they have it already. */
    void speak(String language) {
        if (!language.equals(find("html").getAttribute("lang"))) {
            WebElement button = find("button[name='lang'][lang='" + language + "']");
            button.click();
            new WebDriverWait(driver, PATIENCE).until(ExpectedConditions.stalenessOf(button));
        }
    }

    /** Loses a cookie, as when a session has run out. */
    void forget(String cookie) {
        driver.manage().deleteCookieNamed(cookie);
    }

    /** Clicks an element, wherever on the page it is. */
    void click(String css) {
        find(css);
        driver.executeScript("document.querySelector(arguments[0]).click()", css);
    }

    /** Gives a file to a field for files, as after a photo was taken. */
    void choose(String css, Path file) {
        find(css).sendKeys(file.toString());
    }

    /** Where the machine is from now on. */
    void stand(double latitude, double longitude, double accuracy) {
        driver.executeCdpCommand(
                "Browser.grantPermissions", Map.of("permissions", List.of("geolocation"), "origin", base.toString()));
        driver.executeCdpCommand(
                "Emulation.setGeolocationOverride",
                Map.of("latitude", latitude, "longitude", longitude, "accuracy", accuracy));
    }

    /** A script that runs before those of every page opened from now on. */
    void before(String script) {
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    }

    /** Runs a script on the page. */
    void run(String script) {
        driver.executeScript(script);
    }

    String text() {
        return find("body").getText();
    }

    String address() {
        return driver.getCurrentUrl();
    }

    /** Saves what is shown, once wide and once as on a phone. */
    void picture(String name) {
        shoot(name + "-wide", 1366, 900);
        shoot(name + "-phone", 390, 844);
        driver.manage().window().setSize(new Dimension(1366, 900));
    }

    /** By how many pixels the page is wider than the window of a phone. */
    long sticksOut() {
        driver.manage().window().setSize(new Dimension(390, 844));
        Object wider = driver.executeScript("return document.documentElement.scrollWidth - window.innerWidth");
        driver.manage().window().setSize(new Dimension(1366, 900));
        return (Long) wider;
    }

    private void shoot(String name, int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
        try {
            Files.write(pictures.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String program(String variable, String usual) {
        String given = System.getenv(variable);
        return given == null || given.isEmpty() ? usual : given;
    }

    @Override
    public void close() {
        driver.quit();
    }
}
