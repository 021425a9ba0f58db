using System.ComponentModel;

using Xunit;

namespace Claims.Testing.Containers;

/// <summary>The Docker engine of this machine, where it has one.</summary>
public static class DockerEngine
{
    private static readonly Lazy<Task<string?>> Version = new(ReadVersionAsync);

    public static async Task<bool> AnswersAsync() => await Version.Value is not null;

    /// <summary>Skips the test where no engine answers or an image is not there; <c>./claims test</c> starts the one and builds the other where it may.</summary>
    public static async Task RequireAsync(string image)
    {
        Assert.SkipUnless(await AnswersAsync(), "no Docker engine answers (./claims test installs and starts one where it may)");
        var found = await Shell.RunAsync("docker", ["image", "ls", "--quiet", image]);
        Assert.SkipUnless(found.Trim().Length > 0, $"there is no image {image} (./claims test builds it)");
    }

    private static async Task<string?> ReadVersionAsync()
    {
        try
        {
            return await Shell.RunAsync("docker", ["version", "--format", "{{.Server.Version}}"]);
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException)
        {
            return null;
        }
    }
}
