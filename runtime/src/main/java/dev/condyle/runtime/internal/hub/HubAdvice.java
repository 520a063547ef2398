package dev.condyle.runtime.internal.hub;

/** How to use a repository on a computer without access to the hub. */
final class HubAdvice {

    private HubAdvice() {}

    static String withoutAccess(HubSettings settings, HubLocation location) {
        return (settings.isMirror()
                        ? "The environment variable HF_ENDPOINT is set to "
                                + settings.endpoint()
                                + ". "
                        : "")
                + "Without access to the hub, set the environment variable "
                + (settings.isMirror() ? "" : "HF_ENDPOINT to a mirror or ")
                + "https_proxy to a proxy, specify a folder with the files with"
                + " -Dcondyle.weights=FOLDER, or copy the folder "
                + HubCache.folderName(location)
                + " of another computer's cache to "
                + settings.cache()
                + ".";
    }
}
