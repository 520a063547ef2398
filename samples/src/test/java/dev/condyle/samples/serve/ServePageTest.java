package dev.condyle.samples.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.modality.cv.Image;
import com.google.gson.JsonObject;
import dev.condyle.samples.digits.DigitReaderModel;
import dev.condyle.samples.digits.Few;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page in Chromium. Skipped if there is none; {@code -Dcondyle.chromium=PROGRAM} names one.
 * {@code -Dcondyle.screenshots=FOLDER} saves pictures of the page.
 */
@Timeout(300) // a failure may otherwise wait forever
class ServePageTest {

    private static final String STATUS = "document.getElementById('status').textContent";

    @TempDir static Path profile;

    private static DigitReaderModel reader;
    private static ServedModel model;
    private static ModelServer server;
    private static Chromium browser;

    @TempDir Path folder;

    private String url;
    private int requestsBefore;
    private int problemsBefore;

    @BeforeAll
    static void start() throws Exception {
        Optional<Path> program = Chromium.program();
        assumeTrue(
                program.isPresent(),
                "The page was not tested: there is no chromium on the path, and"
                        + " -Dcondyle.chromium is not set.");
        reader = Few.trained(1);
        model = TestPictures.model(reader);
        server = ModelServer.start(model, ServerLimits.DEFAULT, "127.0.0.1", 0);
        browser = new Chromium(program.get(), profile);
    }

    @AfterAll
    static void stop() throws Exception {
        if (browser != null) {
            browser.close();
            server.close();
            reader.close();
        }
    }

    @BeforeEach
    void open() throws Exception {
        requestsBefore = browser.events("Network.requestWillBeSent").size();
        problemsBefore = browser.problems().size();
        url = "http://127.0.0.1:" + server.port() + "/";
        browser.call("Page.navigate", "url", url);
        browser.await("location.href === '" + url + "' && document.readyState === 'complete'");
    }

    /** No request left this server, and the console is empty, except where a test expects more. */
    @AfterEach
    void onlyThisServerIsAsked() {
        List<JsonObject> requests = browser.events("Network.requestWillBeSent");
        for (JsonObject event : requests.subList(requestsBefore, requests.size())) {
            String target = event.getAsJsonObject("request").get("url").getAsString();
            assertTrue(
                    target.startsWith(url)
                            || target.startsWith("data:")
                            || target.startsWith("blob:" + url),
                    target);
        }
    }

    private void assertNoProblems() {
        List<String> problems = browser.problems();
        assertEquals(List.of(), problems.subList(problemsBefore, problems.size()));
    }

    @Test
    void aChosenDigitIsLabelled() throws Exception {
        Image digit = TestPictures.DIGITS.get(150);
        choose(file("digit.png", TestPictures.png(digit)));

        awaitLabel(digit);
        screenshots("chosen");
        assertNoProblems();
    }

    @Test
    void aDroppedDigitIsLabelledWhereverItIsDropped() throws Exception {
        Image first = TestPictures.DIGITS.get(30);
        browser.drop(file("first.png", TestPictures.png(first)), 200, 200);
        awaitLabel(first);

        Image second = TestPictures.DIGITS.get(110);
        browser.drop(file("second.png", TestPictures.png(second)), 5, 5);
        awaitLabel(second);
        assertNoProblems();
    }

    @Test
    void anExampleIsLabelled() throws Exception {
        browser.evaluate("document.querySelectorAll('#examples button')[1].focus()");
        press("Enter", 13);

        awaitLabel(model.examples().get(1));
        assertNoProblems();
    }

    @Test
    void theKeyboardReachesTheFileChooserFirst() throws Exception {
        browser.call("Page.setInterceptFileChooserDialog", "enabled", true);
        press("Tab", 9);
        assertEquals("file", browser.evaluate("document.activeElement.id"));
        int before = browser.events("Page.fileChooserOpened").size();
        press("Enter", 13);
        while (browser.events("Page.fileChooserOpened").size() == before) {
            Thread.sleep(10);
        }
        browser.call("Page.setInterceptFileChooserDialog", "enabled", false);
        assertNoProblems();
    }

    @Test
    void allProbabilitiesAreShownWithBars() throws Exception {
        Image digit = TestPictures.DIGITS.get(60);
        choose(file("digit.png", TestPictures.png(digit)));
        awaitLabel(digit);

        assertEquals("10", browser.evaluate("document.querySelectorAll('tbody tr').length + ''"));
        Answer answer = model.answers(List.of(digit)).get(0);
        String shown =
                browser.evaluate(
                        "document.querySelector('tbody th').textContent + ' '"
                                + " + document.querySelector('.bar').style.width");
        assertTrue(shown.startsWith(answer.label() + " "), shown);
        double width = Double.parseDouble(shown.replaceAll(".* |%", ""));
        int best = model.labels().indexOf(answer.label());
        assertEquals(100 * answer.probabilities()[best], width, 0.01);
    }

    @Test
    void whatIsNoPictureIsExplained() throws Exception {
        choose(file("broken.png", "not a picture".getBytes()));
        browser.await(STATUS + ".includes('not a JPEG or PNG file')");
        browser.await("document.getElementById('status').classList.contains('error')");
        browser.await("document.getElementById('labels').hidden");
        browser.await("document.getElementById('picture').offsetHeight === 0");
        browser.drop(file("text.txt", "text".getBytes()), 200, 200);
        browser.await(STATUS + ".startsWith('text.txt is not a JPEG or PNG file')");
        screenshots("refused");
    }

    @Test
    void imagesAndControlsHaveNames() throws Exception {
        String nameless =
                browser.evaluate(
                        """
                        [...document.querySelectorAll('img:not([alt]), input')]
                            .filter(it => it.tagName === 'IMG' || it.labels.length === 0).length + ''
                        """);
        assertEquals("0", nameless);
        assertEquals("en", browser.evaluate("document.documentElement.lang"));
        assertEquals("1", browser.evaluate("document.querySelectorAll('h1').length + ''"));
        assertNoProblems();
    }

    @Test
    void nothingIsWiderThanAPhone() throws Exception {
        choose(file("digit.png", TestPictures.png(TestPictures.DIGITS.get(0))));
        awaitLabel(TestPictures.DIGITS.get(0));
        resize(320);
        assertEquals("320", browser.evaluate("document.documentElement.scrollWidth + ''"));
        browser.call("Emulation.clearDeviceMetricsOverride");
    }

    private void awaitLabel(Image digit) throws Exception {
        String label = model.answers(List.of(digit)).get(0).label();
        browser.await(STATUS + ".startsWith('" + label + " ')");
        browser.await("document.getElementById('picture').naturalWidth === 28");
    }

    private Path file(String name, byte[] bytes) throws Exception {
        return Files.write(folder.resolve(name), bytes);
    }

    private static void choose(Path file) throws Exception {
        JsonObject input =
                browser.call("Runtime.evaluate", "expression", "document.getElementById('file')")
                        .getAsJsonObject("result");
        browser.call(
                "DOM.setFileInputFiles",
                "files",
                List.of(file.toString()),
                "objectId",
                input.get("objectId").getAsString());
    }

    private static void press(String key, int code) throws Exception {
        for (String type : List.of("keyDown", "keyUp")) {
            browser.call(
                    "Input.dispatchKeyEvent",
                    "type",
                    type,
                    "key",
                    key,
                    "code",
                    key,
                    "windowsVirtualKeyCode",
                    code,
                    "text",
                    key.equals("Enter") && type.equals("keyDown") ? "\r" : "");
        }
    }

    private static void resize(int width) throws Exception {
        browser.call(
                "Emulation.setDeviceMetricsOverride",
                "width",
                width,
                "height",
                900,
                "deviceScaleFactor",
                1,
                "mobile",
                width < 500);
    }

    private static void screenshots(String name) throws Exception {
        String target = System.getProperty("condyle.screenshots");
        if (target == null) {
            return;
        }
        for (String scheme : List.of("light", "dark")) {
            for (int width : List.of(1_100, 360)) {
                resize(width);
                browser.call(
                        "Emulation.setEmulatedMedia",
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", scheme)));
                String png =
                        browser.call("Page.captureScreenshot", "captureBeyondViewport", true)
                                .get("data")
                                .getAsString();
                Path file = Path.of(target, name + "-" + scheme + "-" + width + ".png");
                Files.write(file, Base64.getDecoder().decode(png));
            }
        }
        browser.call("Emulation.clearDeviceMetricsOverride");
    }
}
