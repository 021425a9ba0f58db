namespace Claims.ClauseModel.Serving;

/// <summary>A model that was checked and is ready to run. All of it is in memory: what happens to its folder afterwards does not matter.</summary>
public sealed class LoadedModel : IDisposable
{
    private readonly IReadOnlyDictionary<string, byte[]> _files;

    internal LoadedModel(ModelManifest manifest, string hash, OnnxClauseNetwork network, IReadOnlyDictionary<string, byte[]> files) =>
        (Manifest, Hash, Network, _files) = (manifest, hash, network, files);

    public ModelManifest Manifest { get; }

    /// <summary>
    /// SHA-256 (lower-case hex) over all that a score depends on: files, shape, features, calibration. What is only said about the model, as its metrics, is not in it.
    /// </summary>
    public string Hash { get; }

    public OnnxClauseNetwork Network { get; }

    /// <summary>The bytes of a file that the manifest lists.</summary>
    /// <exception cref="KeyNotFoundException">It does not.</exception>
    public ReadOnlyMemory<byte> File(string name) => _files[name];

    public void Dispose() => Network.Dispose();
}
