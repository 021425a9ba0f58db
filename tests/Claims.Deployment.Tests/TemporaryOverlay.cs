namespace Claims.Deployment.Tests;

/// <summary>An overlay over another, in a folder that goes away. Its <c>../..</c> is <c>deploy/k8s</c>, as of the real ones.</summary>
internal sealed class TemporaryOverlay : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("claims-overlay");

    public TemporaryOverlay(string name, string over, string kustomization)
    {
        Folder = Path.Combine(_root.FullName, name);
        Directory.CreateDirectory(Folder);
        var deployment = Path.GetRelativePath(Folder, StrictCheck.Folder);
        File.WriteAllText(
            Path.Combine(Folder, "kustomization.yaml"),
            $"resources: [{deployment}/overlays/{over}]\n{kustomization.Replace("../..", deployment, StringComparison.Ordinal)}\n");
    }

    public string Folder { get; }

    public void Dispose() => _root.Delete(recursive: true);
}
