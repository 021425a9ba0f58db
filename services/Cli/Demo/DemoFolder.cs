namespace Claims.Cli.Demo;

/// <summary>Where a demo keeps its data: the folder the user names, which stays, or one of its own, which goes.</summary>
internal sealed class DemoFolder : IDisposable
{
    private readonly bool _goes;

    private DemoFolder(string data, bool goes)
    {
        (Data, _goes) = (data, goes);
        Sample = Path.Combine(data, "sample");
    }

    public string Data { get; }

    public string Sample { get; }

    public static DemoFolder Open(string? named) => named is null
        ? new DemoFolder(Directory.CreateTempSubdirectory("claims-demo-").FullName, goes: true)
        : new DemoFolder(Directory.CreateDirectory(named).FullName, goes: false);

    public void Dispose()
    {
        if (_goes)
        {
            Directory.Delete(Data, recursive: true);
        }
    }
}
