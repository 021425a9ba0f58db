using System.Collections.Concurrent;

using Claims.Contracts;
using Claims.Hosting;
using Claims.Hosting.Storage;
using Claims.Scoring.Models;

using MassTransit;

using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Scoring.Tests;

/// <summary>Folders in which <c>model.txt</c> names the hash of a <see cref="FakeModel"/>; an empty one is a bad model. Goes before the scoring module.</summary>
internal sealed class FakeModels : IServiceModule, IScoringModelLoader, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("claims-models");

    public string Name => "fake-models";

    public IReadOnlyList<Migration> Migrations => [];

    public ConcurrentQueue<FakeModel> Loaded { get; } = new();

    /// <summary>What models do before they score, by hash.</summary>
    public Action<string, IReadOnlyList<ClaimAccepted>, CancellationToken> Before { get; set; } = (_, _, _) => { };

    /// <summary>What models do before they measure an explanation.</summary>
    public Action<Claim> BeforeMeasuring { get; set; } = _ => { };

    /// <summary>Writes a model; empty is a bad one.</summary>
    /// <returns>Its folder.</returns>
    public string Write(string name, string hash)
    {
        var folder = _folder.CreateSubdirectory(name).FullName;
        File.WriteAllText(Path.Combine(folder, "model.txt"), hash);
        return folder;
    }

    public IScoringModel Load(string folder)
    {
        var hash = File.ReadAllText(Path.Combine(folder, "model.txt"));
        if (hash.Length == 0)
        {
            throw new ClauseModel.Serving.ModelFolderException(folder, ["model.onnx: is missing", "golden.bin: is missing"]);
        }

        var model = new FakeModel(hash) { Before = (claims, cancellation) => Before(hash, claims, cancellation), BeforeMeasuring = claim => BeforeMeasuring(claim) };
        Loaded.Enqueue(model);
        return model;
    }

    public void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddSingleton<IScoringModelLoader>(this);

    public void AddConsumers(IBusRegistrationConfigurator bus)
    {
        // It takes no messages.
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        // It answers nothing.
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
