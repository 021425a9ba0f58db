using Claims.ClauseModel.Network;

namespace Claims.ClauseModel.Serving;

/// <summary>A model that was checked and is ready to run. All of it is in memory: what happens to its folder afterwards does not matter.</summary>
public sealed class LoadedModel : IDisposable
{
    private readonly IReadOnlyDictionary<string, byte[]> _files;

    internal LoadedModel(
        ModelManifest manifest, ParameterLayout layout, float[] parameters, OnnxClauseNetwork network, IReadOnlyDictionary<string, byte[]> files)
    {
        (Manifest, Layout, Parameters, Network, _files) = (manifest, layout, parameters, network, files);
        Hash = ModelJson.Hash(manifest);
    }

    public ModelManifest Manifest { get; }

    /// <summary>
    /// SHA-256 (lower-case hex) over all that a score depends on: files, shape, features, calibration. What is only said about the model, as its metrics, is not in it.
    /// </summary>
    public string Hash { get; }

    /// <summary>The network in ONNX Runtime.</summary>
    public OnnxClauseNetwork Network { get; }

    public ParameterLayout Layout { get; }

    /// <summary>The same network's parameters, for <see cref="ClauseNetwork"/>: it gave the golden outputs as well. Not to be written to.</summary>
    public float[] Parameters { get; }

    /// <summary>The bytes of a file that the manifest lists.</summary>
    /// <exception cref="KeyNotFoundException">It does not.</exception>
    public ReadOnlyMemory<byte> File(string name) => _files[name];

    public void Dispose() => Network.Dispose();
}
