using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Demo;

/// <summary>Who does what in the history of the shop.</summary>
internal sealed record DemoStaff(Actor Agent, Actor Warehouse, Actor Finance, Actor Manager);
