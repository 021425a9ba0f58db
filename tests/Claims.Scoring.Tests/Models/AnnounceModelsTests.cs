using Claims.Contracts;
using Claims.Hosting;
using Claims.Testing;

using MassTransit;

using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Scoring.Tests.Models;

public sealed class AnnounceModelsTests : IDisposable
{
    private readonly FakeModels _models = new();

    public void Dispose() => _models.Dispose();

    [Fact]
    public async Task A_model_is_announced_at_the_start_and_when_another_takes_over()
    {
        var ear = new Ear();
        await using var services = await RunningServices.StartAsync(
            [_models, ear, new ScoringModule()], settings: [$"--Scoring:Model={_models.Write("model", "first")}", "--Scoring:WatchSeconds=0"]);
        await Eventually.BecomesAsync(1, () => Task.FromResult(ear.Heard.Count));

        await ReloadAsync(services);
        _models.Write("model", "second");
        await ReloadAsync(services);

        await Eventually.BecomesAsync(2, () => Task.FromResult(ear.Heard.Count));
        Assert.Equal(["first", "second"], ear.Heard.Select(message => message.ModelHash));
        Assert.All(ear.Heard, message => Assert.Equal((PerformanceSubject.ClauseModel, "words"), (message.Subject, message.TrainedOn)));
        Assert.All(ear.Heard, message => Assert.Equal(new MeasuredFigure("rocAuc", 0.75, 0.5, 1), Assert.Single(message.Figures)));
    }

    private static async Task ReloadAsync(RunningServices services)
    {
        using var answer = await services.Http.PostAsync(new Uri("model/reload", UriKind.Relative), null);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Listens from the start on.</summary>
    private sealed class Ear : IServiceModule
    {
        public System.Collections.Concurrent.ConcurrentQueue<ModelPutToUse> Heard { get; } = new();

        public string Name => "ear";

        public IReadOnlyList<Hosting.Storage.Migration> Migrations => [];

        public void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddSingleton(this);

        public void AddConsumers(IBusRegistrationConfigurator bus) => bus.AddConsumer<Hear>();

        public void MapEndpoints(IEndpointRouteBuilder routes)
        {
            // It answers nothing.
        }
    }

    private sealed class Hear(Ear ear) : IConsumer<ModelPutToUse>
    {
        public Task Consume(ConsumeContext<ModelPutToUse> context)
        {
            ear.Heard.Enqueue(context.Message);
            return Task.CompletedTask;
        }
    }
}
