using System.Security.Cryptography;
using Claims.ClauseModel.Network;
using Claims.ClauseModel.Onnx;

namespace Claims.ClauseModel.Serving;

/// <summary>
/// A model as a folder: <c>model.onnx</c>, <c>model.json</c> (<see cref="ModelManifest"/>), golden claims, and further files by name. Writing and reading run the
/// golden claims: a model that does not reproduce what the network in C# said of them is neither written nor served.
/// </summary>
public static class ModelFolder
{
    public const string Manifest = "model.json";

    public const string Network = "model.onnx";

    /// <summary>Writes a trained model.</summary>
    /// <param name="folder">Made where it is missing. <c>model.json</c> is put in place last, so that who watches the folder never sees half a model pass.</param>
    /// <param name="manifest">What is said of the model; its list of files is filled in here.</param>
    /// <param name="parameters">In the layout of the manifest's shape.</param>
    /// <param name="golden">A few claims as the model sees them, short and long, under several policies.</param>
    /// <param name="files">Further files by name, among them those that the manifest names.</param>
    /// <returns>The manifest as written.</returns>
    /// <exception cref="ModelFolderException">ONNX Runtime does not give what the network in C# gives, or the manifest does not fit the files; nothing was written.</exception>
    public static ModelManifest Write(
        string folder,
        ModelManifest manifest,
        float[] parameters,
        IReadOnlyList<(EncodedClaim Claim, EncodedPolicy Policy)> golden,
        IReadOnlyDictionary<string, byte[]> files)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(files);
        var layout = new ParameterLayout(manifest.Shape);
        var all = new SortedDictionary<string, byte[]>(files.ToDictionary(), StringComparer.Ordinal)
        {
            [Network] = ClauseModelExport.Write(layout, parameters),
            [manifest.Golden.File] = GoldenFile.Write(GoldenClaims.Of(golden, new ClauseNetwork(layout, parameters))),
        };
        var whole = manifest with { Files = all.ToDictionary(file => file.Key, file => Convert.ToHexStringLower(SHA256.HashData(file.Value))) };
        new ModelReader(folder, whole, all).Read(new InferenceOptions()).Dispose();

        Directory.CreateDirectory(folder);
        foreach (var (name, bytes) in all)
        {
            Replace(Path.Combine(folder, name), bytes);
        }

        Replace(Path.Combine(folder, Manifest), ModelJson.Write(whole));
        return whole;
    }

    /// <summary>Replaces what is said of a model that was written before, say by its evaluation. Its files stay.</summary>
    public static void Describe(string folder, ModelManifest manifest) => Replace(Path.Combine(folder, Manifest), ModelJson.Write(manifest));

    /// <summary>Reads <c>model.json</c> alone.</summary>
    /// <exception cref="ModelFolderException">It is missing, or not one that this program reads.</exception>
    public static ModelManifest ReadManifest(string folder) => ManifestFile.Read(folder);

    /// <summary>Reads a model, checks all of it, and runs it until it is warm.</summary>
    /// <exception cref="ModelFolderException">Names everything that is wrong.</exception>
    public static LoadedModel Read(string folder, InferenceOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var manifest = ManifestFile.Read(folder);
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var name in manifest.Files.Keys.Where(name => Path.GetFileName(name) == name && File.Exists(Path.Combine(folder, name))))
        {
            files[name] = File.ReadAllBytes(Path.Combine(folder, name));
        }

        return new ModelReader(folder, manifest, files).Read(options);
    }

    /// <summary>Written beside and moved into place.</summary>
    private static void Replace(string path, byte[] bytes)
    {
        var beside = path + ".new";
        File.WriteAllBytes(beside, bytes);
        File.Move(beside, path, overwrite: true);
    }
}
