package dev.condyle.runtime.internal.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.runtime.internal.download.Download;
import dev.condyle.runtime.internal.download.DownloadLimits;
import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubWeightsTest {

    @TempDir Path cache;

    private HubServer hub;

    @BeforeEach
    void start() throws IOException {
        hub = new HubServer().small("config.json", new byte[2]);
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private HubWeights.Found find(String suffix) {
        return find(suffix, false);
    }

    private HubWeights.Found find(String suffix, boolean offline) {
        HubRevision revision =
                new HubRevision(
                        HubLocation.parse("hf:" + HubServer.REPOSITORY + suffix),
                        new HubSettings(
                                URI.create(hub.endpoint()), cache, Optional.empty(), offline),
                        new Download((name, bytes, of) -> {}, DownloadLimits.DEFAULT));
        return new HubWeights(revision, index -> List.of("a.safetensors", "b.safetensors")).get();
    }

    private static String at(String file) {
        return "hf:" + HubServer.REPOSITORY + "@" + HubServer.COMMIT + "/" + file;
    }

    @Test
    void theUsualFileIsPreferred() throws IOException {
        hub.large("model.safetensors", new byte[] {1}).large("other.safetensors", new byte[] {2});

        assertEquals(at("model.safetensors"), find("").location());
        assertEquals(at("other.safetensors"), find("/other.safetensors").location());
        assertEquals(2, Files.readAllBytes(find("/other.safetensors").path())[0]);
    }

    @Test
    void allPartsOfAnIndexAreBesideIt() throws IOException {
        hub.small("model.safetensors.index.json", "{}".getBytes())
                .large("a.safetensors", new byte[] {1})
                .large("b.safetensors", new byte[] {2});

        HubWeights.Found found = find("");

        assertEquals(at("model.safetensors.index.json"), found.location());
        assertEquals(2, Files.readAllBytes(found.path().resolveSibling("b.safetensors"))[0]);
    }

    @Test
    void aSingleFileWithAnotherNameIsFound() {
        hub.large("nets/efficientnet.safetensors", new byte[] {1}).large("x.bin", new byte[] {2});

        assertEquals(at("nets/efficientnet.safetensors"), find("").location());
    }

    @Test
    void theListOfARenamedRepositoryIsFollowed() {
        hub.large("net.safetensors", new byte[] {1})
                .hubFault(
                        (exchange, bytes, request) -> {
                            String path = exchange.getRequestURI().getPath();
                            if (!path.contains("/old/name/")) {
                                return false;
                            }
                            exchange.getResponseHeaders()
                                    .set(
                                            "Location",
                                            path.replace("old/name", HubServer.REPOSITORY));
                            exchange.sendResponseHeaders(307, -1);
                            return true;
                        });
        HubRevision renamed =
                new HubRevision(
                        HubLocation.parse("hf:old/name"),
                        new HubSettings(URI.create(hub.endpoint()), cache, Optional.empty(), false),
                        new Download((name, bytes, of) -> {}, DownloadLimits.DEFAULT));

        assertEquals(
                "hf:old/name@" + HubServer.COMMIT + "/net.safetensors",
                new HubWeights(renamed, index -> List.of()).get().location());
    }

    @Test
    void aRefusedListIsReported() {
        hub.hubFault(
                (exchange, bytes, request) -> {
                    if (!exchange.getRequestURI().getPath().startsWith("/api/models")) {
                        return false;
                    }
                    exchange.getResponseHeaders().set("X-Error-Code", "GatedRepo");
                    exchange.sendResponseHeaders(403, -1);
                    return true;
                });

        String message = assertThrows(WeightsException.class, () -> find("")).getMessage();

        assertTrue(message.contains("the repository is gated"), message);
    }

    @Test
    void severalOrNoFilesAreReported() {
        hub.large("pytorch_model.bin", new byte[] {1});
        String none = assertThrows(WeightsException.class, () -> find("")).getMessage();
        assertTrue(
                none.startsWith(
                        "hf:timm/mobilenetv2_100.ra_in1k: the repository contains no safetensors"
                                + " file. It contains config.json, pytorch_model.bin."),
                none);

        hub.large("x.safetensors", new byte[] {2}).large("y.safetensors", new byte[] {3});
        String several = assertThrows(WeightsException.class, () -> find("")).getMessage();
        assertTrue(
                several.endsWith(
                        "Specify one of them: hf:timm/mobilenetv2_100.ra_in1k/x.safetensors,"
                                + " hf:timm/mobilenetv2_100.ra_in1k/y.safetensors."),
                several);
    }

    @Test
    void cachedPartsAreFoundOffline() throws IOException {
        hub.small("model.safetensors.index.json", "{}".getBytes())
                .large("a.safetensors", new byte[] {1})
                .large("b.safetensors", new byte[] {2});
        find("/model.safetensors.index.json");

        assertEquals(at("model.safetensors.index.json"), find("", true).location());
        hub.close();
        assertEquals(at("model.safetensors.index.json"), find("").location());
    }

    @Test
    void aCachedFileWithAnotherNameIsFoundOfflineAndForAKnownCommit() {
        hub.large("net.safetensors", new byte[] {1});
        find("");
        hub.forgetRequests();

        assertEquals(at("net.safetensors"), find("", true).location());
        assertEquals(at("net.safetensors"), find("@" + HubServer.COMMIT).location());
        assertEquals(List.of(), hub.requests());
    }

    @Test
    void pathsOutsideTheRepositoryAreNotListed() throws IOException {
        hub.large("../../../../evil.safetensors", new byte[] {1});

        String none = assertThrows(WeightsException.class, () -> find("")).getMessage();

        assertTrue(none.contains("It contains config.json."), none);
        try (Stream<Path> files = Files.list(cache.getParent())) {
            assertTrue(files.noneMatch(it -> it.endsWith("evil.safetensors")));
        }
    }

    @Test
    void anInvalidListIsReported() {
        hub.hubFault(
                (exchange, bytes, request) -> {
                    if (!exchange.getRequestURI().getPath().startsWith("/api/models")) {
                        return false;
                    }
                    byte[] json = "{\"siblings\": [{\"rfilename\": null}]}".getBytes();
                    exchange.sendResponseHeaders(200, json.length);
                    exchange.getResponseBody().write(json);
                    return true;
                });

        String message = assertThrows(WeightsException.class, () -> find("")).getMessage();

        assertTrue(message.contains("it does not list the files of the repository"), message);
    }
}
