using System.Text.Json;

namespace Claims.ClauseModel.Serving;

/// <summary>Reads the manifest of a folder.</summary>
internal static class ManifestFile
{
    /// <exception cref="ModelFolderException">It is missing, or not one that this program reads.</exception>
    public static ModelManifest Read(string folder)
    {
        var path = Path.Combine(folder, ModelFolder.Manifest);
        if (!File.Exists(path))
        {
            throw new ModelFolderException(folder, [Directory.Exists(folder) ? $"{ModelFolder.Manifest}: is missing" : "the folder does not exist"]);
        }

        try
        {
            var json = File.ReadAllBytes(path);
            var version = ModelJson.ReadVersion(json);
            return version == ModelManifest.CurrentFormat
                ? ModelJson.Read(json)
                : throw new ModelFolderException(folder, [$"{ModelFolder.Manifest}, formatVersion: is {version}, and this program reads {ModelManifest.CurrentFormat}"]);
        }
        catch (JsonException failure)
        {
            throw new ModelFolderException(folder, [$"{ModelFolder.Manifest}: {failure.Message}"], failure);
        }
    }
}
