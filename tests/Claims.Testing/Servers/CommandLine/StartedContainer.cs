using System.Diagnostics;
using System.Globalization;

using Claims.Testing.Containers;

namespace Claims.Testing.Servers;

/// <summary>A container of this program's own, on ports that the system chooses; removed when the program ends.</summary>
internal sealed class StartedContainer
{
    private readonly string _id;

    private StartedContainer(string id)
    {
        _id = id;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Process.Start(new ProcessStartInfo("docker", ["rm", "--force", "--volumes", id]) { RedirectStandardOutput = true })?.WaitForExit();
    }

    /// <summary>Null where no engine answers, or has neither the image nor a way to it.</summary>
    public static async Task<StartedContainer?> TryStartAsync(string image, params string[] options)
    {
        if (!await DockerEngine.AnswersAsync())
        {
            return null;
        }

        try
        {
            return new StartedContainer((await Shell.RunAsync("docker", ["run", "--detach", "--label", "claims.test", "--publish-all", .. options, image])).Trim());
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Host and port under which a port of the container is reached.</summary>
    public async Task<string> PublishedAsync(int port)
    {
        var places = await Shell.RunAsync("docker", ["port", _id, port.ToString(CultureInfo.InvariantCulture)]);
        return places.Split('\n')[0].Trim().Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal);
    }
}
